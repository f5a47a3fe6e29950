import { Text } from '@mantine/core';
import type { BackupDone as Outcome } from '../../../../shared/ipc/vaultCare.ts';
import { formatBytes } from '../../ui/formatBytes.ts';
import { useLanguage, useText } from '../../ui/useText.ts';

/** Says that a backup was made and read back; nothing when none was. */
export function BackupDone({ outcome }: Readonly<{ outcome: Outcome | undefined }>) {
  const text = useText();
  const language = useLanguage();
  if (outcome?.kind !== 'done') return null;
  const { cases, attachments, bytes } = outcome;
  const size = formatBytes(language, bytes);
  return <Text role="status">{text('app/care.backup.done', { cases, attachments, size })}</Text>;
}
