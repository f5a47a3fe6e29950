import { ActionIcon, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Destination } from '../../../../shared/destinations/destination.ts';
import { useText } from '../useText.ts';
import { OwnNote } from './OwnNote.tsx';
import classes from './profiles.module.css';
import {
  deadlineValues,
  isAnswer,
  limitValues,
  ownName,
  type ProfileValue,
} from './profileValues.ts';
import { useProfileText } from './useProfileText.ts';
import { ValueForm } from './ValueForm.tsx';

type SheetProps = Readonly<{
  profile: Destination;
  canCorrect: boolean;
  onCorrected?: () => void;
}>;

type RowProps = SheetProps & Readonly<{ value: ProfileValue }>;

/** One value: what it is called, what it is, whose it is; corrected where it stands. */
function ValueRow({ profile, value, canCorrect, onCorrected }: RowProps) {
  const text = useText();
  const { nameOf, saidOf } = useProfileText();
  const [isEdited, setEdited] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const what = nameOf(value);
  const edit = text('app/profile.edit', { what });
  const close = (isCorrected: boolean) => {
    setEdited(false);
    if (isCorrected) onCorrected?.();
    requestAnimationFrame(() => pencil.current?.focus());
  };
  if (isEdited)
    return (
      <li className={classes.row}>
        <ValueForm {...{ profile, value }} onClose={close} />
      </li>
    );
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <Text size="sm" c="dimmed">
          {what}
        </Text>
        <Text size="sm">{saidOf(profile, value)}</Text>
        {canCorrect && (
          <ActionIcon
            ref={pencil}
            variant="subtle"
            color="gray"
            aria-label={edit}
            title={edit}
            onClick={() => setEdited(true)}
          >
            <IconPencil size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {value.kind === 'deadline' && isAnswer(profile, value.name) && (
        <Text size="xs" c="dimmed">
          {text('app/profile.answers')}
        </Text>
      )}
      <OwnNote {...{ profile, value }} {...(onCorrected && { onCorrected })} />
    </li>
  );
}

/** Everything that is known of a platform: its values, unknown ones too, with their source, its age and its worth. */
export function ProfileSheet(props: SheetProps) {
  const text = useText();
  const { profile } = props;
  const { source, sourceAge: age, confidence } = profile;
  const parts = [
    ['app/profile.deadlines', deadlineValues(profile)],
    ['app/profile.limits', limitValues],
  ] as const;
  return (
    <Stack gap="sm" w="100%">
      {parts.map(([title, values]) => (
        <section key={title} aria-label={text(title)}>
          <Text size="sm" fw={600}>
            {text(title)}
          </Text>
          <ul className={classes.rows}>
            {values.map((value) => (
              <ValueRow key={`${profile.id} ${ownName(value)}`} {...props} value={value} />
            ))}
          </ul>
        </section>
      ))}
      <Text size="xs" c="dimmed" className={classes.source}>
        {text('app/profile.source', { source, age })} ·{' '}
        {text(`app/profile.confidence.${confidence}`)}
      </Text>
    </Stack>
  );
}
