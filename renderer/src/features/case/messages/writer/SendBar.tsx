import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconMail } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseDetail } from '../../../../../../shared/ipc/caseDetail.ts';
import { channelLimit } from '../../../../../../shared/templates/channelLimit.ts';
import type { TextKey } from '../../../../../../shared/translate.ts';
import { request } from '../../../../api.ts';
import { Fault } from '../../../../ui/Fault.tsx';
import { useLanguage, useText } from '../../../../ui/useText.ts';
import { useRecord } from './useRecord.ts';
import type { Writer } from './useWriter.ts';
import classes from './writer.module.css';

type BarProps = Readonly<{
  detail: CaseDetail;
  writer: Writer;
  channel: string;
  onSent: () => void;
}>;

/** How long the text is, of how much where the limit of the platform is known. */
function Count({ detail, writer, channel }: Omit<BarProps, 'onSent'>) {
  const text = useText();
  const platform = text(`app/platform.${detail.platform}`);
  const count = writer.message.body.length;
  const limit = channel === platform ? channelLimit(detail.platform) : undefined;
  if (!limit) return <Text size="sm">{text('app/writer.count', { count })}</Text>;
  const over = count - limit.max;
  return (
    <Text size="sm" title={`${limit.source} · ${limit.sourceAge}`}>
      {text('app/writer.count.of', { count, max: limit.max })}
      {over > 0 && <strong> · {text('app/writer.count.over', { over, platform })}</strong>}
    </Text>
  );
}

function useWays({ detail, writer }: Pick<BarProps, 'detail' | 'writer'>) {
  const { subject, body } = writer.message;
  const [asked, setAsked] = useState<TextKey>();
  const copy = useMutation({
    mutationFn: () => request('help.copy', { text: body }),
    onSuccess: () => setAsked('app/writer.copied'),
  });
  const mail = useMutation({
    mutationFn: () => request('words.openMail', { caseId: detail.id, subject, body }),
    onSuccess: ({ isWhole }) => setAsked(isWhole ? 'app/writer.mailed' : 'app/writer.mailed.cut'),
  });
  return { asked, copy, mail, forget: () => setAsked(undefined) };
}

type AskedProps = Readonly<{
  asked: TextKey;
  isBusy: boolean;
  onYes: () => void;
  onNo: () => void;
}>;

function Asked({ asked, isBusy, onYes, onNo }: AskedProps) {
  const text = useText();
  return (
    <Alert role="status" variant="light" icon={<IconCheck aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" style={{ flex: '1 1 16rem' }}>
          {text(asked)}
        </Text>
        <Group gap="xs">
          <Button variant="default" size="compact-md" onClick={onNo}>
            {text('app/writer.not-yet')}
          </Button>
          <Button size="compact-md" loading={isBusy} onClick={onYes}>
            {text('app/writer.yes')}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}

function Buttons({
  detail,
  writer,
  ways,
  onRecord,
}: Pick<BarProps, 'detail' | 'writer'> & {
  ways: ReturnType<typeof useWays>;
  onRecord: () => void;
}) {
  const text = useText();
  const isStopped = writer.message.left.length > 0 || writer.message.body.trim() === '';
  return (
    <Group gap="xs">
      <Button variant="subtle" disabled={isStopped} onClick={onRecord}>
        {text('app/writer.record')}
      </Button>
      {detail.buyer.email && (
        <Button
          variant="default"
          disabled={isStopped}
          leftSection={<IconMail size={16} aria-hidden />}
          onClick={() => ways.mail.mutate()}
        >
          {text('app/writer.mail')}
        </Button>
      )}
      <Button
        disabled={isStopped}
        leftSection={<IconCopy size={16} aria-hidden />}
        onClick={() => ways.copy.mutate()}
      >
        {text('app/writer.copy')}
      </Button>
    </Group>
  );
}

/** What is left to fill, how long the text is, and the ways to send it. Nothing goes out while a blank is left. */
export function SendBar({ detail, writer, channel, onSent }: BarProps) {
  const text = useText();
  const ways = useWays({ detail, writer });
  const send = useRecord({ detail, writer, channel, onSent });
  const list = new Intl.ListFormat(useLanguage());
  const left = writer.message.left.map((blank) => text(`app/writer.blank.${blank}`));
  return (
    <Stack gap="xs" className={classes.bar}>
      <Fault error={ways.copy.error ?? ways.mail.error ?? send.error} />
      {ways.asked && (
        <Asked asked={ways.asked} isBusy={send.isPending} onYes={send.run} onNo={ways.forget} />
      )}
      <Group justify="space-between" gap="sm">
        <Stack gap={0} style={{ flex: '1 1 14rem' }}>
          {left.length > 0 && (
            <Text size="sm" fw={500}>
              {text('app/writer.left', { blanks: list.format(left) })}
            </Text>
          )}
          <Count {...{ detail, writer, channel }} />
        </Stack>
        {!ways.asked && <Buttons {...{ detail, writer, ways }} onRecord={send.run} />}
      </Group>
    </Stack>
  );
}
