import { Button, Collapse, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { request } from '../../api.ts';
import { Fault } from '../../ui/Fault.tsx';
import { useText } from '../../ui/useText.ts';
import { RestorePanel } from './RestorePanel.tsx';
import { useCareWork } from './useCare.ts';

/** The ways on where a vault cannot be opened, or there is none yet: another vault, or a backup. */
export function WaysOut() {
  const text = useText();
  const [isOpen, { toggle }] = useDisclosure(false);
  const choose = useCareWork(() => request('care.chooseVault', {}));
  return (
    <Stack align="center" gap="sm" w="100%" mt="lg">
      <Text size="sm" c="dimmed">
        {text('app/ways-out')}
      </Text>
      <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate(undefined)}>
        {text('app/care.open-other')}
      </Button>
      <Button variant="default" aria-expanded={isOpen} onClick={toggle}>
        {text('app/ways-out.backup')}
      </Button>
      <Fault error={choose.error} />
      <Collapse expanded={isOpen} w="100%" ta="start">
        <RestorePanel />
      </Collapse>
    </Stack>
  );
}
