import { Button, Group, Paper, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { CaseRow } from '../../../../shared/domain/caseRow.ts';
import { KEPT_DAYS } from '../../../../shared/keptDays.ts';
import { EraseButton } from '../../ui/EraseButton.tsx';
import { errorData } from '../../ui/errorData.ts';
import { Fault } from '../../ui/Fault.tsx';
import { formatDate } from '../../ui/formatDate.ts';
import { Message } from '../../ui/Message.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useLanguage, useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { AT_A_TIME, useEraseBuyer, useTrash, useUndelete } from './useTrash.ts';

/** How long a case stays in the trash, as the core keeps it. */
const KEPT = { hours: 24 * KEPT_DAYS };

const dayOf = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();

type RowProps = Readonly<{
  row: CaseRow;
  onRestore: () => void;
  isBusy: boolean;
  /** The first of those that were asked for: whoever did goes on there. */
  isNext: boolean;
}>;

function Row({ row, onRestore, isBusy, isNext }: RowProps) {
  const text = useText();
  const language = useLanguage();
  const deleted = Temporal.Instant.from(row.deletedAt ?? '1970-01-01T00:00:00Z');
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <bdi>{row.orderNumber}</bdi>
      </Table.Th>
      <Table.Td>{text(`app/platform.${row.platform}`)}</Table.Td>
      <Table.Td>
        <bdi>{formatDate(language, dayOf(deleted))}</bdi>
      </Table.Td>
      <Table.Td>
        <bdi>{formatDate(language, dayOf(deleted.add(KEPT)))}</bdi>
      </Table.Td>
      <Table.Td>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            autoFocus={isNext}
            disabled={isBusy}
            onClick={onRestore}
          >
            {text('app/trash.restore')}
            <VisuallyHidden>
              {' '}
              <bdi>{row.orderNumber}</bdi>
            </VisuallyHidden>
          </Button>
          <EraseButton subject={row} work={useEraseBuyer(row.id)} isNamed />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

type RowsProps = Readonly<{
  rows: readonly CaseRow[];
  /** The row that begins what was asked for last. */
  next: number | undefined;
}>;

function Rows({ rows, next }: RowsProps) {
  const text = useText();
  const undelete = useUndelete();
  return (
    <>
      <Fault error={undelete.error} />
      <Table.ScrollContainer minWidth={420} type="native">
        <Table verticalSpacing="sm" aria-label={text('app/nav.trash')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text('app/column.order')}</Table.Th>
              <Table.Th scope="col">{text('app/column.platform')}</Table.Th>
              <Table.Th scope="col">{text('app/trash.deleted')}</Table.Th>
              <Table.Th scope="col">{text('app/trash.until')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              <Row
                key={row.id}
                row={row}
                isNext={index === next}
                isBusy={undelete.isPending}
                onRestore={() => undelete.mutate(row.id)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

type MoreProps = Readonly<{
  shown: number;
  total: number;
  isBusy: boolean;
  onMore: () => void;
}>;

/** Says that there are more cases than are shown, and shows some of them. */
function More({ shown, total, isBusy, onMore }: MoreProps) {
  const text = useText();
  return (
    <Group>
      <Text role="status" c="dimmed">
        {text('app/trash.shown', { shown, total })}
      </Text>
      <Button variant="default" loading={isBusy} onClick={onMore}>
        {text('app/trash.more', { count: Math.min(AT_A_TIME, total - shown) })}
      </Button>
    </Group>
  );
}

/** The cases that were deleted and can still be brought back. */
export function TrashPage() {
  const text = useText();
  const { rows, total, error, refetch, fetchNextPage, isFetchingNextPage } = useTrash();
  const [next, setNext] = useState<number>();
  if (error) return <Refusal error={errorData(error)} onRetry={() => void refetch()} />;
  if (!rows) return <Waiting />;
  if (rows.length === 0)
    return (
      <Message icon={IconTrash} title={text('app/trash.empty')}>
        {text('app/trash.empty.text')}
      </Message>
    );
  return (
    <Stack component="section" gap="md">
      <Title order={2}>{text('app/nav.trash')}</Title>
      <Text c="dimmed">{text('app/trash.text')}</Text>
      <Paper withBorder>
        <Rows {...{ rows, next }} />
      </Paper>
      {rows.length < total && (
        <More
          {...{ total }}
          shown={rows.length}
          isBusy={isFetchingNextPage}
          onMore={() => {
            setNext(rows.length);
            void fetchNextPage();
          }}
        />
      )}
    </Stack>
  );
}
