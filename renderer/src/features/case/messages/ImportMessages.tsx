import {
  Button,
  Checkbox,
  Group,
  Paper,
  Radio,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileText } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { LONGEST_CHAT, type MessagesPreview } from '../../../../../shared/ipc/messages.ts';
import { Fault } from '../../../ui/Fault.tsx';
import { useText } from '../../../ui/useText.ts';
import { ImportPreview, ToldParts } from './ImportPreview.tsx';
import classes from './messages.module.css';
import {
  type ImportRequest,
  useFileNames,
  useImport,
  useMessageFiles,
  useMessagesPreview,
} from './useImport.ts';

/** What was pasted or chosen, and what is said of it. */
type Said = Readonly<{
  text: string;
  /** Files, by the id under which they are kept; then there is no text. */
  files: string | undefined;
  me: string;
  dates: '' | 'dmy' | 'mdy';
  withFiles: boolean;
}>;

function requestOf(caseId: string, { text, files, me, dates }: Said): ImportRequest {
  return {
    caseId,
    draft: files
      ? { kind: 'files', id: files }
      : { kind: 'text', text: text.slice(0, LONGEST_CHAT) },
    ...(me && { me }),
    ...(dates && { dates }),
  };
}

type QuestionProps = Readonly<{
  said: Said;
  preview: MessagesPreview;
  onSay: (part: Partial<Said>) => void;
}>;

/** Asks who of the people the seller is, where that does not follow from the case. */
function WhoIsMe({ said, preview, people, onSay }: QuestionProps & { people: readonly string[] }) {
  const text = useText();
  if (people.length === 0 || (!preview.needsMe && said.me === '')) return null;
  return (
    <Radio.Group
      label={text('app/import-messages.me')}
      description={text('app/import-messages.me.hint')}
      value={said.me}
      onChange={(me) => onSay({ me })}
    >
      <Group gap="md" mt="xs">
        {people.map((name) => (
          <Radio key={name} value={name} label={<bdi>{name}</bdi>} />
        ))}
      </Group>
    </Radio.Group>
  );
}

function DateOrder({ said, preview, onSay }: QuestionProps) {
  const text = useText();
  if (!preview.isAmbiguous && said.dates === '') return null;
  return (
    <Stack gap={4}>
      <Text size="sm" id="message-dates">
        {text('app/import-messages.dates')}
      </Text>
      <SegmentedControl
        aria-labelledby="message-dates"
        style={{ alignSelf: 'start' }}
        value={said.dates}
        data={[
          { value: 'dmy', label: text('app/import-messages.dates.dmy') },
          { value: 'mdy', label: text('app/import-messages.dates.mdy') },
        ]}
        onChange={(dates) => onSay({ dates: dates === 'mdy' ? 'mdy' : 'dmy' })}
      />
    </Stack>
  );
}

function WithFiles({ said, preview, onSay }: QuestionProps) {
  const text = useText();
  const count = preview.messages.reduce((sum, { files }) => sum + files.length, 0);
  if (count === 0) return null;
  return (
    <Checkbox
      label={text('app/import-messages.with-files', { count })}
      checked={said.withFiles}
      onChange={({ currentTarget }) => onSay({ withFiles: currentTarget.checked })}
    />
  );
}

function Understood(props: QuestionProps & { people: readonly string[] }) {
  const text = useText();
  const { preview } = props;
  const { refused, notes } = preview;
  return (
    <>
      <WhoIsMe {...props} />
      <DateOrder {...props} />
      <ImportPreview preview={preview} />
      <ToldParts
        title={text('app/import-messages.refused', { count: refused.length })}
        parts={refused}
      />
      <ToldParts title={text('app/import-messages.notes')} parts={notes} />
      <WithFiles {...props} />
    </>
  );
}

/** The names that were asked about stay on offer after one of them was chosen. */
function usePeople(preview: MessagesPreview | undefined, source: string): readonly string[] {
  const [asked, setAsked] = useState<Readonly<{ source: string; people: readonly string[] }>>();
  if (preview?.needsMe && (asked?.source !== source || preview.people.length > asked.people.length))
    setAsked({ source, people: preview.people });
  return asked?.source === source ? asked.people : [];
}

type PasteProps = Readonly<{ said: Said; onSay: (part: Partial<Said>) => void }>;

/** Where a chat is pasted, or which files were chosen. */
function Source({ said, onSay }: PasteProps) {
  const text = useText();
  const { data } = useFileNames(said.files);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  if (said.files)
    return (
      <Text size="sm" className={classes.about}>
        <bdi>{text('app/import-messages.from', { names: data?.names.join(', ') ?? '…' })}</bdi>
      </Text>
    );
  return (
    <Textarea
      ref={field}
      className={classes.typed}
      label={text('app/import-messages.text')}
      description={text('app/import-messages.hint')}
      value={said.text}
      error={said.text.length > LONGEST_CHAT && text('app/form.too-long')}
      onChange={({ currentTarget }) => onSay({ text: currentTarget.value, me: '', dates: '' })}
    />
  );
}

const blank: Said = { text: '', files: undefined, me: '', dates: '', withFiles: true };

/** What is read of what was said, once the typing rests. */
function useReading(caseId: string, said: Said) {
  const asked = requestOf(caseId, said);
  const [settled] = useDebouncedValue(asked, 250);
  const isGiven = settled.draft.kind === 'files' || settled.draft.text.trim() !== '';
  const { data, error, isFetching } = useMessagesPreview(settled, isGiven);
  const isCurrent = JSON.stringify(asked) === JSON.stringify(settled) && !isFetching;
  return {
    asked,
    preview: isGiven && !error ? data : undefined,
    error: isGiven ? error : null,
    isReading: isGiven && isFetching,
    isCurrent,
  };
}

type Part = MessagesPreview['refused'][number];

const isSame = (one: Part, other: Part): boolean =>
  one.file === other.file && one.line === other.line && one.error.code === other.error.code;

/** What did not come in though the preview did not say so: files that came along and are no evidence. */
const leftAfter = (refused: readonly Part[], preview: MessagesPreview | undefined) =>
  refused.filter(
    (part) =>
      part.error.code !== 'messages-need-me' &&
      !preview?.refused.some((known) => isSame(known, part)),
  );

/** Names what was left out, until it was read. */
function LeftOut({ parts, onClose }: Readonly<{ parts: readonly Part[]; onClose: () => void }>) {
  const text = useText();
  return (
    <Paper component="section" withBorder p="md" aria-label={text('app/import-messages.title')}>
      <Stack gap="md" role="status">
        <ToldParts
          title={text('app/import-messages.refused', { count: parts.length })}
          parts={parts}
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {text('app/case.close')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

type ImportProps = Readonly<{
  detail: CaseDetail;
  /** Files that came in already. */
  files: string | undefined;
  onClose: () => void;
}>;

/** Where mails and chats come in; shows what is understood of them before anything is added. */
export function ImportMessages({ detail, files, onClose }: ImportProps) {
  const text = useText();
  const [said, setSaid] = useState({ ...blank, files });
  const [left, setLeft] = useState<readonly Part[]>([]);
  const chooser = useMessageFiles();
  const work = useImport(detail.id);
  const { asked, preview, error, isReading, isCurrent } = useReading(detail.id, said);
  const people = usePeople(preview, said.files ?? said.text);
  const onSay = (part: Partial<Said>) => setSaid((before) => ({ ...before, ...part }));
  const count = preview?.messages.filter(({ direction }) => direction).length ?? 0;
  const choose = () =>
    chooser.mutate(undefined, {
      onSuccess: (chosen) => chosen.kind === 'chosen' && onSay({ ...blank, files: chosen.id }),
    });
  const add = () =>
    work.mutate(
      { ...asked, withFiles: said.withFiles },
      {
        onSuccess: ({ refused }) => {
          const parts = leftAfter(refused, preview);
          setLeft(parts);
          if (parts.length === 0) onClose();
        },
      },
    );
  if (left.length > 0) return <LeftOut parts={left} onClose={onClose} />;
  return (
    <Paper component="section" withBorder p="md" aria-label={text('app/import-messages.title')}>
      <Stack gap="md">
        <Source {...{ said, onSay }} />
        {isReading && !preview && <Text size="sm">{text('app/import-messages.reading')}</Text>}
        {preview && <Understood {...{ said, preview, people, onSay }} />}
        <Fault error={error ?? chooser.error ?? work.error} />
        <Group justify="space-between">
          <Button
            variant="default"
            leftSection={<IconFileText size={16} aria-hidden />}
            loading={chooser.isPending}
            onClick={choose}
          >
            {text('app/import-messages.files')}
          </Button>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {text('app/form.cancel')}
            </Button>
            <Button disabled={!isCurrent || count === 0} loading={work.isPending} onClick={add}>
              {text('app/import-messages.add', { count })}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
