import { Table } from '@mantine/core';
import { useText } from '../../ui/useText.ts';
import { BuyerName } from './BuyerName.tsx';
import classes from './cases.module.css';
import { DisputeMark } from './DisputeMark.tsx';
import { OpenButton, type RowProps, type RowsProps } from './OpenButton.tsx';
import { StageBadge } from './StageBadge.tsx';

const columns = ['order', 'platform', 'buyer', 'stage', 'dispute'] as const;

function Row({ row, onOpen }: RowProps) {
  const text = useText();
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes.order}>
        <OpenButton row={row} onOpen={onOpen} />
      </Table.Th>
      <Table.Td>{text(`app/platform.${row.platform}`)}</Table.Td>
      <Table.Td className={classes.buyer}>
        <BuyerName name={row.buyer} />
      </Table.Td>
      <Table.Td>
        <StageBadge stage={row.stage} />
      </Table.Td>
      <Table.Td>
        <DisputeMark dispute={row.openDispute} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Cases as a table, for windows wide enough for its columns. */
export function CaseTable({ rows, onOpen }: RowsProps) {
  const text = useText();
  return (
    <Table verticalSpacing="sm" aria-label={text('app/cases')}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column} scope="col">
              {text(`app/column.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} onOpen={onOpen} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
