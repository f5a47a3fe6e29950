import { Stack, Table, Text } from '@mantine/core';
import type { OrdersPreview } from '../../../../shared/ipc/importing.ts';
import { useErrorText, useText } from '../../ui/useText.ts';
import classes from './import.module.css';
import { Lines } from './Lines.tsx';

/** Columns that are read, as the file names them, with its first rows below. */
function Sample({ columns, sample, file }: OrdersPreview) {
  const text = useText();
  const read = columns.flatMap(({ name, field }, at) => (field ? [{ name, at }] : []));
  const caption = text('app/import.sample', { read: read.length, all: columns.length });
  const name = text('app/import.sample.of', { file, caption });
  return (
    <div>
      <Text size="sm" fw={600}>
        {caption}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={classes.scroll} tabIndex={0} aria-label={name}>
        <Table withTableBorder fz="sm">
          <Table.Thead>
            <Table.Tr>
              {read.map(({ name, at }) => (
                <Table.Th key={at}>
                  <bdi>{name}</bdi>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sample.map(({ line, cells }) => (
              <Table.Tr key={line}>
                {read.map(({ at }) => (
                  <Table.Td key={at} className={classes.cell}>
                    <bdi>{cells[at]}</bdi>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </div>
  );
}

const told = ['created', 'updated', 'unchanged', 'in-trash', 'ignored'] as const;

/** An order list: who wrote it, what is read of it, and what would become of its lines. */
export function OrdersFile({ preview }: Readonly<{ preview: OrdersPreview }>) {
  const text = useText();
  const errorText = useErrorText();
  const { platform, encoding, counts, fates, refused } = preview;
  const fateLines = fates.map(({ line, orderNumber, kind }) =>
    text('app/import.line', {
      line,
      told: text(`app/import.fate.${kind}`, { order: orderNumber }),
    }),
  );
  const refusedLines = refused.map(({ line, error }) =>
    text('app/import.line', { line, told: errorText(error) }),
  );
  return (
    <Stack gap="sm" w="100%">
      <Text c="dimmed" size="sm">
        {text('app/import.kind', {
          format: text(`app/platform.${platform}`),
          encoding: encoding.toUpperCase(),
        })}
      </Text>
      <ul className={classes.counts}>
        {told
          .filter((kind) => kind === 'created' || counts[kind] > 0)
          .map((kind) => (
            <li key={kind}>{text(`app/import.count.${kind}`, { count: counts[kind] })}</li>
          ))}
      </ul>
      <Lines title={text('app/import.refused', { count: counts.refused })} lines={refusedLines} />
      <Sample {...preview} />
      <Lines title={text('app/import.fates', { count: fates.length })} lines={fateLines} />
    </Stack>
  );
}
