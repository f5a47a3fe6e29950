import { SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { OutcomeSchema } from '../../../../shared/domain/dispute.ts';
import { PlatformSchema, ReasonSchema } from '../../../../shared/domain/vocabulary.ts';
import type { FeedbackCounts } from '../../../../shared/outcomes/countFeedback.ts';
import type { EndedDispute } from '../../../../shared/outcomes/endedDispute.ts';
import {
  type OutcomeGroup,
  type OutcomeGrouping,
  outcomeGroupings,
  summariseOutcomes,
} from '../../../../shared/outcomes/summariseOutcomes.ts';
import { errorData } from '../../ui/errorData.ts';
import { Message } from '../../ui/Message.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useMoney } from '../../ui/useMoney.ts';
import { useLanguage, useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { useOutcomes } from './useOutcomes.ts';

/** What a group is called in the language of the window. */
function useGroupName(): (by: OutcomeGrouping, key: string | undefined) => string {
  const text = useText();
  const language = useLanguage();
  return (by, key) => {
    if (key === undefined) return text('app/outcomes.unknown');
    if (by === 'platform') return text(`app/platform.${PlatformSchema.parse(key)}`);
    if (by === 'reason') return text(`app/reason.${ReasonSchema.parse(key)}`);
    if (by === 'carrier') return key;
    return new Intl.DisplayNames(language, { type: 'region' }).of(key) ?? key;
  };
}

function Row({ by, group }: Readonly<{ by: OutcomeGrouping; group: OutcomeGroup }>) {
  const nameOf = useGroupName();
  const money = useMoney();
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <bdi>{nameOf(by, group.key)}</bdi>
      </Table.Th>
      {OutcomeSchema.options.map((outcome) => (
        <Table.Td key={outcome} ta="end">
          <bdi>{group.counts[outcome]}</bdi>
        </Table.Td>
      ))}
      <Table.Td ta="end">
        <bdi>{group.paid.map(money).join(' · ')}</bdi>
      </Table.Td>
    </Table.Tr>
  );
}

function Groups({ ended }: Readonly<{ ended: readonly EndedDispute[] }>) {
  const text = useText();
  const [by, setBy] = useState<OutcomeGrouping>('platform');
  return (
    <>
      <SegmentedControl
        aria-label={text('app/outcomes.by')}
        data={outcomeGroupings.map((value) => ({ value, label: text(`app/outcomes.by.${value}`) }))}
        value={by}
        onChange={(chosen) => setBy(outcomeGroupings.find((one) => one === chosen) ?? by)}
        style={{ alignSelf: 'start' }}
      />
      <Table.ScrollContainer
        minWidth={480}
        type="native"
        role="region"
        tabIndex={0}
        aria-label={text('app/outcomes')}
      >
        <Table style={{ fontVariantNumeric: 'tabular-nums' }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text(`app/outcomes.by.${by}`)}</Table.Th>
              {OutcomeSchema.options.map((outcome) => (
                <Table.Th key={outcome} scope="col" ta="end">
                  {text(`app/outcome.${outcome}`)}
                </Table.Th>
              ))}
              <Table.Th scope="col" ta="end">
                {text('app/outcomes.paid')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {summariseOutcomes(ended, by).map((group) => (
              <Row key={group.key ?? ''} by={by} group={group} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function FeedbackLine({ counts }: Readonly<{ counts: FeedbackCounts }>) {
  const text = useText();
  if (counts.positive + counts.neutral + counts.negative === 0) return null;
  return (
    <Text>
      <Text span fw={600}>
        {text('app/outcomes.feedback')}
      </Text>{' '}
      {text('app/outcomes.feedback.counts', counts)}
    </Text>
  );
}

/** How disputes ended, by platform, reason, country and carrier, and what they cost. */
export function OutcomesPage() {
  const text = useText();
  const { data, error, refetch } = useOutcomes();
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>{text('app/outcomes')}</Title>
        <Text c="dimmed">{text('app/outcomes.hint')}</Text>
      </div>
      {error && <Refusal error={errorData(error)} onRetry={() => void refetch()} />}
      {!error && !data && <Waiting />}
      {data && <FeedbackLine counts={data.feedback} />}
      {data?.ended.length === 0 && (
        <Message icon={IconScale} title={text('app/outcomes.none')}>
          {text('app/outcomes.none.text')}
        </Message>
      )}
      {data && data.ended.length > 0 && <Groups ended={data.ended} />}
    </Stack>
  );
}
