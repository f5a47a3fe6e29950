import { Text } from '@mantine/core';
import type { Deadline } from '../../../../../shared/ipc/proof.ts';
import { formatDate } from '../../../ui/formatDate.ts';
import { formatWallTime } from '../../../ui/formatWallTime.ts';
import { useLanguage, useText } from '../../../ui/useText.ts';
import { useBasis } from './DueText.tsx';
import classes from './dispute.module.css';

type DetailsProps = Readonly<{ deadline: Deadline }>;

/** The last minute on both walls; where only the day is known, that the platform's may end earlier. */
function WallTimes({ deadline: { platform, local, respondBy } }: DetailsProps) {
  const text = useText();
  const language = useLanguage();
  if (!respondBy) return null;
  const times = platform &&
    local && {
      platform: formatWallTime(language, platform),
      local: formatWallTime(language, local),
    };
  return (
    <Text size="sm" className={classes.basis}>
      {times ? text('proof/due.times', times) : text('proof/due.no-zone')}
    </Text>
  );
}

/** Where the day of the answer comes from, and how it was counted: every figure with the event that it counts from, the earliest first. */
function Counts({ deadline }: DetailsProps) {
  const text = useText();
  const language = useLanguage();
  const basis = useBasis();
  const counts = deadline.basis.kind === 'rule' ? deadline.counts : [];
  const said = counts.map(({ unit, figure, date, holidaysOf, from }) => {
    const counted = text(`proof/count.${unit}`, { figure, date: formatDate(language, date) });
    const whole = holidaysOf
      ? text('proof/count.holidays', { counted, country: holidaysOf })
      : counted;
    return `${whole} · ${text(`proof/from.${from}`)}`;
  });
  return (
    <details className={classes.more}>
      <summary>{text('proof/due.how')}</summary>
      <p>{basis({ respondBy: deadline.respondBy, respondByBasis: deadline.basis })}</p>
      {said.length > 0 && (
        <ul className={classes.plain}>
          {[...new Set(said)].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {new Set(counts.map(({ date }) => date)).size > 1 && <p>{text('proof/due.earliest')}</p>}
    </details>
  );
}

/** What else is known of the day of an answer, besides the day and where it comes from. */
export function DeadlineDetails(props: DetailsProps) {
  return (
    <div>
      <WallTimes {...props} />
      <Counts {...props} />
    </div>
  );
}
