import { Button, Group, Modal, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseRow } from '../../../../shared/domain/caseRow.ts';
import { request } from '../../api.ts';
import { Fault } from '../../ui/Fault.tsx';
import { useText } from '../../ui/useText.ts';
import classes from './drop.module.css';

/** How many cases are offered; a search finds the others. */
const OFFERED = 30;

const useFound = (query: string) =>
  useQuery({
    queryKey: ['case.rows', 'offered', query],
    queryFn: () => request('case.rows', { query, offset: 0, limit: OFFERED, trash: false }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

function Offer({ row, onChoose }: Readonly<{ row: CaseRow; onChoose: (id: string) => void }>) {
  const text = useText();
  return (
    <li>
      <UnstyledButton className={classes.offer} onClick={() => onChoose(row.id)}>
        <Text span fw={600} display="block">
          <bdi>{row.orderNumber}</bdi>
        </Text>
        <Text span size="sm" c="dimmed">
          {text(`app/platform.${row.platform}`)}
          {row.buyer && (
            <>
              {' · '}
              <bdi>{row.buyer}</bdi>
            </>
          )}
        </Text>
      </UnstyledButton>
    </li>
  );
}

type ChooseProps = Readonly<{
  count: number;
  onChoose: (caseId: string) => void;
  onNewCase?: (() => void) | undefined;
  onClose: () => void;
}>;

/** Asks which case files belong to that came in where no case was open. */
export function ChooseCase({ count, onChoose, onNewCase, onClose }: ChooseProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 150);
  const { data, error } = useFound(query);
  return (
    <Modal.Root opened onClose={onClose} size="lg">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Group justify="space-between" align="start" wrap="nowrap" mb="md">
            <Modal.Title fz="lg" fw={650} lh="sm">
              {text('app/drop.which', { count })}
            </Modal.Title>
            <Modal.CloseButton aria-label={text('app/case.close')} />
          </Group>
          <Stack gap="sm">
            <TextInput
              type="search"
              data-autofocus
              aria-label={text('app/search')}
              placeholder={text('app/search.hint')}
              leftSection={<IconSearch size={18} aria-hidden />}
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
            {onNewCase && (
              <Button variant="light" onClick={onNewCase}>
                {text('app/drop.new-case')}
              </Button>
            )}
            <Fault error={error} />
            {data?.rows.length === 0 && <Text c="dimmed">{text('app/drop.no-case')}</Text>}
            <ul className={classes.offers}>
              {data?.rows.map((row) => (
                <Offer key={row.id} row={row} onChoose={onChoose} />
              ))}
            </ul>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
