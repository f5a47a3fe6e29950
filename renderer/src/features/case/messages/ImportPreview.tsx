import { Stack, Text, Title } from '@mantine/core';
import type { ErrorData } from '../../../../../shared/appError.ts';
import type { MessagesPreview } from '../../../../../shared/ipc/messages.ts';
import { formatWallTime } from '../../../ui/formatWallTime.ts';
import { useErrorText, useLanguage, useText } from '../../../ui/useText.ts';
import classes from './messages.module.css';

/** How many are shown of a long chat. */
const MOST = 100;

type Part = MessagesPreview['refused'][number];

/** Why something is left out, in the words of the window. */
function useWhy(): (error: ErrorData) => string {
  const text = useText();
  const errorText = useErrorText();
  return (error) =>
    error.code === 'message-line-ambiguous'
      ? text('app/import-messages.line.ambiguous', error.params)
      : errorText(error);
}

/** Things that were left out, or should be known, one by one. */
export function ToldParts({ title, parts }: Readonly<{ title: string; parts: readonly Part[] }>) {
  const text = useText();
  const why = useWhy();
  if (parts.length === 0) return null;
  return (
    <div>
      <Title order={4} size="h6">
        {title}
      </Title>
      <ul className={classes.told}>
        {parts.slice(0, MOST).map(({ file, line, error }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two parts may be equal, and none moves
          <li key={index}>
            {line === undefined
              ? why(error)
              : text('app/import-messages.line', { file, line, why: why(error) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

type NewMessage = MessagesPreview['messages'][number];

function NewLine({ message }: Readonly<{ message: NewMessage }>) {
  const text = useText();
  const language = useLanguage();
  const { at, from, direction, text: words, files } = message;
  return (
    <li className={classes.new} data-direction={direction}>
      <Text size="xs" className={classes.about}>
        <strong>
          {text(direction ? `app/messages.${direction}` : 'app/import-messages.unclear')}
        </strong>
        {' · '}
        <bdi>{from}</bdi>
        {' · '}
        <bdi>{formatWallTime(language, at)}</bdi>
      </Text>
      <Text size="sm" className={classes.words} lineClamp={3}>
        <bdi>{words}</bdi>
      </Text>
      {files.length > 0 && (
        <Text size="xs" c="dimmed" className={classes.about}>
          <bdi>{files.join(', ')}</bdi>
        </Text>
      )}
    </li>
  );
}

/** What would come in: who, when, which way, what; and what is there already or left out. */
export function ImportPreview({ preview }: Readonly<{ preview: MessagesPreview }>) {
  const text = useText();
  const { messages, known, skipped, refused } = preview;
  // Where all was left out, the reasons say it.
  const isTold = messages.length > 0 || refused.length === 0;
  const title = text('app/import-messages.understood', { count: messages.length });
  const more = messages.length - MOST;
  return (
    <Stack gap="xs">
      {isTold && (
        <Title order={4} size="h6">
          {title}
        </Title>
      )}
      {(known > 0 || skipped > 0) && (
        <Text size="sm" c="dimmed">
          {known > 0 && text('app/import-messages.known', { count: known })}{' '}
          {skipped > 0 && text('app/import-messages.skipped', { count: skipped })}
        </Text>
      )}
      {messages.length > 0 && (
        // A long list scrolls, so it must be reached by keys.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <ol className={classes.preview} tabIndex={0} aria-label={title}>
          {messages.slice(0, MOST).map((message, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two messages may be equal, and none moves
            <NewLine key={index} message={message} />
          ))}
        </ol>
      )}
      {more > 0 && (
        <Text size="sm" c="dimmed">
          {text('app/import-messages.more', { count: more })}
        </Text>
      )}
    </Stack>
  );
}
