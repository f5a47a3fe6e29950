import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { Fault } from './Fault.tsx';
import { useText } from './useText.ts';
import { useSample, useSampleState } from './vaultQuery.ts';

/** Lets a person look at invented cases before there are any of their own. */
export function SampleButton() {
  const text = useText();
  const { mutate, isPending, error } = useSample('vault.openSample');
  if (useSampleState()) return null;
  return (
    <>
      <Button
        size="md"
        variant="default"
        leftSection={<IconEye size={18} aria-hidden />}
        loading={isPending}
        onClick={() => mutate()}
      >
        {text('app/sample.look')}
      </Button>
      <Fault error={error} />
    </>
  );
}
