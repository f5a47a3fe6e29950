import { Badge, Button, Group, Text } from '@mantine/core';
import type { Correction } from '../../../../shared/destinations/corrections.ts';
import type { Destination } from '../../../../shared/destinations/destination.ts';
import { Fault } from '../Fault.tsx';
import { formatDate } from '../formatDate.ts';
import { useLanguage, useText } from '../useText.ts';
import classes from './profiles.module.css';
import { ownName, type ProfileValue } from './profileValues.ts';
import { useCorrect } from './useProfiles.ts';
import { useProfileText } from './useProfileText.ts';

type NoteProps = Readonly<{
  profile: Destination;
  value: ProfileValue;
  /** Whether what it is about must be said, because it stands alone. */
  isNamed?: boolean;
  onCorrected?: () => void;
}>;

const backOf = (value: ProfileValue): Correction =>
  value.kind === 'limit'
    ? { field: value.field, value: null }
    : { field: 'deadline', rule: value.rule, value: null };

/** Says that a value is the seller's, since when, and what came with the program; one click takes it back. */
export function OwnNote({ profile, value, isNamed = false, onCorrected }: NoteProps) {
  const text = useText();
  const language = useLanguage();
  const { nameOf, saidOf, shippedOf } = useProfileText();
  const { mutate, isPending, error } = useCorrect(profile.id);
  const own = profile.own?.[ownName(value)];
  if (!own) return null;
  const { source, sourceAge: age } = profile;
  const date = formatDate(language, own.changedOn);
  const what = nameOf(value);
  return (
    <div className={classes.own}>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <Group gap="xs">
          <Badge variant="light" tt="none">
            {text('app/profile.yours')}
          </Badge>
          {isNamed && (
            <Text size="sm">
              {what}: {saidOf(profile, value)}
            </Text>
          )}
        </Group>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          loading={isPending}
          aria-label={text('app/profile.take-back.what', { what })}
          onClick={() =>
            mutate({ correction: backOf(value), ...(onCorrected && { onDone: onCorrected }) })
          }
        >
          {text('app/profile.take-back')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {text('app/profile.own', {
          ...{ date, shipped: shippedOf(value, own.shipped), source, age },
        })}
      </Text>
      <Fault error={error} />
    </div>
  );
}
