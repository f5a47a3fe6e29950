import { ActionIcon, NumberInput } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type DayField, dayRange } from '../../../../shared/followUp/ownDays.ts';
import type { PlanDays } from '../../../../shared/ipc/plan.ts';
import { isComposing } from '../../ui/isComposing.ts';
import { useText } from '../../ui/useText.ts';
import classes from './settings.module.css';

type Days = PlanDays['rules'][number];
type Change = Readonly<{ field: DayField; days: number | null }>;
type RowProps = Readonly<{ days: Days; onChange: (change: Change) => void }>;

/** One number of days. Those before a date are shown as days before it; what is typed counts when the field is left. */
function DaysField({ days, field, onChange }: RowProps & Readonly<{ field: DayField }>) {
  const text = useText();
  const now = days[field];
  const range = dayRange(days.rule, field);
  const [typed, setTyped] = useState<number | string>('');
  const sign = range && range.least < 0 ? -1 : 1;
  useEffect(() => setTyped(now === undefined ? '' : now * sign), [now, sign]);
  if (now === undefined || !range) return null;
  const label = sign < 0 ? 'before' : field;
  const keep = () => {
    if (typeof typed !== 'number') return setTyped(now * sign);
    if (typed * sign !== now) onChange({ field, days: typed * sign });
  };
  const name = text(`app/rule.${days.rule}`);
  const back = text('app/plan.back', { what: text(`app/plan.${label}`), name });
  return (
    <span className={classes.days}>
      <NumberInput
        label={text(`app/plan.${label}`)}
        aria-label={`${name}: ${text(`app/plan.${label}`)}`}
        w="8rem"
        {...(sign < 0 ? { min: 0, max: -range.least } : { min: range.least, max: range.most })}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        value={typed}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && keep()}
      />
      {days.yours.includes(field) && (
        <ActionIcon
          size="lg"
          variant="subtle"
          aria-label={back}
          title={back}
          onClick={() => onChange({ field, days: null })}
        >
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
      )}
    </span>
  );
}

/** The days of one rule, what it asks for in words, and the way back to those of the program. */
export function RuleDaysRow(props: RowProps) {
  const text = useText();
  return (
    <li className={classes.rule}>
      <span>{text(`app/rule.${props.days.rule}`)}</span>
      <span className={classes.fields}>
        <DaysField {...props} field="first" />
        <DaysField {...props} field="again" />
      </span>
    </li>
  );
}
