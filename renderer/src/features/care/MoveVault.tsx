import { Button, Group, Stack, Text } from '@mantine/core';
import type { Output } from '../../../../shared/ipc/contract.ts';
import { request } from '../../api.ts';
import { Fault } from '../../ui/Fault.tsx';
import { useText } from '../../ui/useText.ts';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { WorkProgress } from '../../ui/WorkProgress.tsx';
import { useCareWork } from './useCare.ts';

/** Where the vault is now, and what became of the old folder. */
function Moved({ outcome }: Readonly<{ outcome: Output<'care.moveVault'> | undefined }>) {
  const text = useText();
  if (outcome?.kind !== 'done') return null;
  const { leftAt } = outcome;
  return (
    <Stack gap="xs" role="status" align="flex-start">
      <Text fw={600}>{text('app/care.moved')}</Text>
      {leftAt && (
        <>
          <Text>{text('app/care.moved.left')}</Text>
          <Verbatim>{leftAt}</Verbatim>
        </>
      )}
    </Stack>
  );
}

/** Moves the vault to another folder, or opens another one. */
export function MoveVault() {
  const text = useText();
  const move = useCareWork(() => request('care.moveVault', {}));
  const choose = useCareWork(() => request('care.chooseVault', {}));
  return (
    <>
      <Text c="dimmed">{text('app/care.move.text')}</Text>
      <Group>
        <Button variant="default" loading={move.isPending} onClick={() => move.mutate(undefined)}>
          {text('app/care.move')}
        </Button>
        <Button
          variant="default"
          loading={choose.isPending}
          onClick={() => choose.mutate(undefined)}
        >
          {text('app/care.open-other')}
        </Button>
      </Group>
      <WorkProgress kinds={['move']} />
      <Fault error={move.error ?? choose.error} />
      <Moved outcome={move.data} />
    </>
  );
}
