import type { Judgement } from '../../../../../shared/ipc/proof.ts';
import { CorrectButton } from '../../../ui/profiles/CorrectButton.tsx';
import { OwnNote } from '../../../ui/profiles/OwnNote.tsx';
import { deadlineValues, isAnswer, ownName } from '../../../ui/profiles/profileValues.ts';
import { useProfile } from '../../../ui/profiles/useProfiles.ts';
import classes from './dispute.module.css';

/** The rules that say until when to answer, where they are the seller's own; and the way to correct one. */
export function DeadlineRule({ judgement }: Readonly<{ judgement: Judgement }>) {
  const { destinationId, deadline } = judgement;
  const profile = useProfile(destinationId);
  // The date that the seller entered wins over every rule.
  if (!profile || deadline.basis.kind === 'by-hand') return null;
  const answers = deadlineValues(profile).filter((value) => isAnswer(profile, ownName(value)));
  return (
    <div className={classes.basis}>
      {answers.map((value) => (
        <OwnNote key={ownName(value)} {...{ profile, value }} isNamed />
      ))}
      <CorrectButton profileId={destinationId} what="rule" />
    </div>
  );
}
