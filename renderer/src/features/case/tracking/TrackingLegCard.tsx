import { ActionIcon, Button, Group, Paper, Text } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { TrackingEvent, TrackingLeg } from '../../../../../shared/domain/tracking.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { Fault } from '../../../ui/Fault.tsx';
import { formatWallTime } from '../../../ui/formatWallTime.ts';
import { SavedField } from '../../../ui/SavedField.tsx';
import { useLanguage, useText } from '../../../ui/useText.ts';
import { newestFirst } from '../inTimeOrder.ts';
import classes from './tracking.module.css';
import { useTrackingWork } from './useTracking.ts';

/** How many events are shown before the person asks for all. */
const FIRST = 8;

type EventProps = Readonly<{ event: TrackingEvent; onRemove: () => void }>;

function EventLine({ event, onRemove }: EventProps) {
  const text = useText();
  const language = useLanguage();
  const when = formatWallTime(language, event.at);
  const remove = text('app/tracking.event.remove', { what: event.text });
  return (
    <li className={classes.event}>
      <Text size="xs" c="dimmed" className={classes.when}>
        <bdi>{when}</bdi>
        {event.place && (
          <>
            {' · '}
            <bdi>{event.place}</bdi>
          </>
        )}
      </Text>
      <Text size="sm" dir="auto" className={classes.words}>
        <bdi>{event.text}</bdi>
      </Text>
      {event.translation && (
        <Text size="sm" c="dimmed" dir="auto" className={classes.words}>
          <bdi>{event.translation}</bdi>
        </Text>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.remove}
        aria-label={remove}
        title={remove}
        onClick={onRemove}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </li>
  );
}

type LegProps = Readonly<{ detail: CaseDetail; leg: TrackingLeg }>;

function Head({ detail, leg }: LegProps) {
  const text = useText();
  const work = useTrackingWork(detail.id);
  const needed = (typed: string) => (typed === '' ? text('app/form.needed') : undefined);
  const remove = text('app/tracking.leg.remove', { number: leg.number });
  return (
    <Group align="end" gap="lg" wrap="nowrap" className={classes.head}>
      <SavedField
        label={text('app/tracking.carrier')}
        isStacked
        value={leg.carrier}
        check={needed}
        onSave={(carrier) => work.changeLeg(leg.id, { carrier })}
      />
      <SavedField
        label={text('app/tracking.number')}
        isStacked
        isLtr
        value={leg.number}
        check={(typed) => (typed.length > 100 ? text('app/form.too-long') : needed(typed))}
        onSave={(number) => work.changeLeg(leg.id, { number })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={remove}
        title={remove}
        onClick={() => work.remove('legs', leg.id)}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

/** One carrier's part of the way: carrier, number, and what was recorded, the newest first. */
export function TrackingLegCard({ detail, leg }: LegProps) {
  const text = useText();
  const work = useTrackingWork(detail.id);
  const [isAll, setAll] = useState(false);
  const events = newestFirst(detail.events.filter(({ legId }) => legId === leg.id));
  const shown = isAll ? events : events.slice(0, FIRST);
  return (
    <Paper withBorder p="md" className={classes.leg}>
      <Head {...{ detail, leg }} />
      <Fault error={work.error} />
      <ol className={classes.events}>
        {shown.map((event) => (
          <EventLine
            key={event.id}
            event={event}
            onRemove={() => work.remove('events', event.id)}
          />
        ))}
      </ol>
      {shown.length < events.length && (
        <Button variant="default" size="compact-sm" onClick={() => setAll(true)}>
          {text('app/tracking.all', { count: events.length })}
        </Button>
      )}
    </Paper>
  );
}
