import { Text } from '@mantine/core';
import type { VaultCare } from '../../../../shared/ipc/vaultCare.ts';
import { formatBytes } from '../../ui/formatBytes.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useLanguage, useText } from '../../ui/useText.ts';
import { Verbatim } from '../../ui/Verbatim.tsx';
import { MoveVault } from './MoveVault.tsx';

/** Where the vault lies, how much room it takes and how long the disk lasts. */
export function StoragePanel({ care: { folder, figures } }: Readonly<{ care: VaultCare }>) {
  const text = useText();
  const language = useLanguage();
  const { cases, attachments, attachmentBytes, otherBytes, freeBytes, daysLeft } = figures;
  const size = formatBytes(language, attachmentBytes + otherBytes);
  return (
    <Panel title={text('app/care.storage')}>
      <Verbatim>{folder}</Verbatim>
      <Text>
        {text('app/care.figures', { cases, attachments, size })}
        {' · '}
        {text('app/care.free', { size: formatBytes(language, freeBytes) })}
      </Text>
      {daysLeft !== undefined && daysLeft < 3650 && (
        <Text c="dimmed">{text('app/care.lasts', { days: daysLeft })}</Text>
      )}
      <MoveVault />
    </Panel>
  );
}
