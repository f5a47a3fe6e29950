import { Stack, Text, Title } from '@mantine/core';
import type { ErrorData } from '../../../../../shared/appError.ts';
import type { TrackingPreview } from '../../../../../shared/ipc/tracking.ts';
import { formatWallTime } from '../../../ui/formatWallTime.ts';
import { useErrorText, useLanguage, useText } from '../../../ui/useText.ts';
import classes from './tracking.module.css';

/** How many lines are shown of a long record. */
const MOST = 100;

/** Why a line is left out, in the words of the window. */
function useWhy(): (error: ErrorData) => string {
  const text = useText();
  const errorText = useErrorText();
  return (error) => {
    if (error.code === 'tracking-line-ambiguous')
      return text('app/tracking.line.ambiguous', error.params);
    return errorText(error);
  };
}

function Refused({ preview }: Readonly<{ preview: TrackingPreview }>) {
  const text = useText();
  const why = useWhy();
  const { refused } = preview;
  if (refused.length === 0) return null;
  return (
    <div>
      <Title order={4} size="h6">
        {text('app/tracking.refused', { count: refused.length })}
      </Title>
      <ul className={classes.list}>
        {refused.slice(0, MOST).map(({ line, error }) => (
          <li key={`${line} ${error.code}`}>
            {text('app/tracking.line', { line, why: why(error) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Read({ preview }: Readonly<{ preview: TrackingPreview }>) {
  const text = useText();
  const language = useLanguage();
  const { events, known } = preview;
  if (events.length === 0)
    return (
      <Text size="sm" role="status">
        {text('app/tracking.nothing')}
      </Text>
    );
  return (
    <div>
      <Title order={4} size="h6">
        {text('app/tracking.understood', { count: events.length })}
      </Title>
      {known > 0 && (
        <Text size="sm" c="dimmed">
          {text('app/tracking.known', { count: known })}
        </Text>
      )}
      <ul className={classes.list}>
        {events.slice(0, MOST).map(({ at, text: words, place }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines of a record may be equal, and none moves
          <li key={index}>
            <bdi>{formatWallTime(language, at)}</bdi>
            {place && (
              <>
                {' · '}
                <bdi>{place}</bdi>
              </>
            )}
            {' · '}
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was understood of a pasted record, and what was not, with the reason. */
export function Understood({ preview }: Readonly<{ preview: TrackingPreview }>) {
  return (
    <Stack gap="sm">
      <Read preview={preview} />
      <Refused preview={preview} />
    </Stack>
  );
}
