import { Title } from '@mantine/core';
import { errorData } from '../../ui/errorData.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import { useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import classes from './care.module.css';
import { DailyPanel } from './DailyPanel.tsx';
import { DossierCheck } from './DossierCheck.tsx';
import { RestorePanel } from './RestorePanel.tsx';
import { StoragePanel } from './StoragePanel.tsx';
import { ThinningPanel } from './ThinningPanel.tsx';
import { useCare, useFreshAfterWork } from './useCare.ts';
import type { DossierCheckWork } from './useDossierCheck.ts';

/** What keeps the vault safe: backups, where it lies, whether it is whole, and a look at dossiers. */
export function CarePage({ check }: Readonly<{ check: DossierCheckWork }>) {
  const text = useText();
  const { data: care, error, refetch } = useCare();
  useFreshAfterWork();
  if (error) return <Refusal error={errorData(error)} onRetry={() => void refetch()} />;
  if (!care) return <Waiting />;
  return (
    <>
      <Title order={2}>{text('app/nav.care')}</Title>
      <div className={classes.page}>
        <BackupPanel care={care} />
        <DailyPanel care={care} />
        <RestorePanel />
        <CheckPanel />
        <DossierCheck check={check} />
        <StoragePanel care={care} />
        <ThinningPanel />
      </div>
    </>
  );
}
