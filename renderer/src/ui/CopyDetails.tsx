import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ErrorData } from '../../../shared/appError.ts';
import { useCopyReport } from './useReport.ts';
import { useText } from './useText.ts';

/** Copies what support needs to know of an error, and says that it did. */
export function CopyDetails({ error }: Readonly<{ error: ErrorData }>) {
  const text = useText();
  const { mutate, isSuccess } = useCopyReport();
  const Icon = isSuccess ? IconCheck : IconCopy;
  return (
    <Button
      variant="subtle"
      color="gray"
      c="inherit"
      size="compact-sm"
      leftSection={<Icon size={16} aria-hidden />}
      onClick={() => mutate(error)}
    >
      <span aria-live="polite">{text(isSuccess ? 'app/error.copied' : 'app/error.copy')}</span>
    </Button>
  );
}
