import { Select } from '@mantine/core';
import type { DossierChoices, DossierDispute } from '../../../../shared/ipc/dossier.ts';
import { formatDate } from '../../ui/formatDate.ts';
import { useLanguage, useText } from '../../ui/useText.ts';
import { type Dossier, optionsFor } from './useDossier.ts';

type ChoiceProps = Readonly<{ choices: DossierChoices; dossier: Dossier }>;

/** Which of several disputes the dossier answers; where it goes follows. Nothing to choose where there is one. */
export function DisputeChoice({ choices, dossier }: ChoiceProps) {
  const text = useText();
  const language = useLanguage();
  const { disputes } = choices;
  if (disputes.length < 2) return null;
  const nameOf = ({ reason, openedOn, outcome }: DossierDispute) =>
    text('app/dossier.dispute.name', {
      reason: text(`app/reason.${reason}`),
      date: formatDate(language, openedOn),
      state: text(`app/outcome.${outcome ?? 'open'}`),
    });
  const choose = (id: string | null) => {
    const chosen = disputes.find((one) => one.id === id);
    if (chosen) dossier.change(optionsFor(choices, chosen));
  };
  return (
    <Select
      label={text('app/dossier.dispute')}
      allowDeselect={false}
      data={disputes.map((one) => ({ value: one.id, label: nameOf(one) }))}
      value={dossier.options.disputeId}
      onChange={choose}
    />
  );
}
