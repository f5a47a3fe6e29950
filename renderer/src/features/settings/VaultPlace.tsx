import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { request } from '../../api.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useText } from '../../ui/useText.ts';
import { Verbatim } from '../../ui/Verbatim.tsx';

/** Where the vault lies, and the way to what can be done with it as a whole. */
export function VaultPlace({ onToSafety }: Readonly<{ onToSafety: () => void }>) {
  const text = useText();
  const { data: state } = useQuery({
    queryKey: ['vault'],
    queryFn: () => request('vault.state', {}),
  });
  const show = useMutation({ mutationFn: () => request('vault.showFolder', {}) });
  return (
    <Panel title={text('app/settings.vault')} text={text('app/settings.vault.text')}>
      {state && <Verbatim>{state.folder}</Verbatim>}
      <Group>
        {state && state.kind !== 'none' && (
          <Button variant="default" onClick={() => show.mutate()}>
            {text('app/settings.show-folder')}
          </Button>
        )}
        <Button variant="default" onClick={onToSafety}>
          {text('app/settings.to-safety')}
        </Button>
      </Group>
      <Fault error={show.error} />
      <Text size="sm" c="dimmed">
        {text('app/settings.vault.note')}
      </Text>
    </Panel>
  );
}
