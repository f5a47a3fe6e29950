import { Button, Group, Paper, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Temporal } from 'temporal-polyfill';
import type { CaseRow } from '../../../../shared/domain/caseRow.ts';
import { errorData } from '../../ui/errorData.ts';
import { Fault } from '../../ui/Fault.tsx';
import { formatDate } from '../../ui/formatDate.ts';
import { Message } from '../../ui/Message.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useLanguage, useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { EraseButton } from './EraseButton.tsx';
import { useTrash, useUndelete } from './useTrash.ts';

/** How long a case stays in the trash, as the core keeps it. */
const KEPT = { hours: 30 * 24 };

const dayOf = (instant: Temporal.Instant): string =>
  instant.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();

type RowProps = Readonly<{ row: CaseRow; onRestore: () => void; isBusy: boolean }>;

function Row({ row, onRestore, isBusy }: RowProps) {
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
          <Button variant="default" size="compact-sm" disabled={isBusy} onClick={onRestore}>
            {text('app/trash.restore')}
            <VisuallyHidden>
              {' '}
              <bdi>{row.orderNumber}</bdi>
            </VisuallyHidden>
          </Button>
          <EraseButton row={row} />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function Rows({ rows }: Readonly<{ rows: readonly CaseRow[] }>) {
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
            {rows.map((row) => (
              <Row
                key={row.id}
                row={row}
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

/** The cases that were deleted and can still be brought back. */
export function TrashPage() {
  const text = useText();
  const { data: page, error, refetch } = useTrash();
  if (error) return <Refusal error={errorData(error)} onRetry={() => void refetch()} />;
  if (!page) return <Waiting />;
  if (page.rows.length === 0)
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
        <Rows rows={page.rows} />
      </Paper>
    </Stack>
  );
}
