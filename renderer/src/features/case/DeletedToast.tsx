import { Button, Notification, Portal } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import type { CaseDetail } from '../../../../shared/ipc/caseDetail.ts';
import { useText } from '../../ui/useText.ts';
import classes from './case.module.css';
import { useCaseWork } from './useCase.ts';

/** How long it can be undone from here, in milliseconds; the trash keeps it longer. */
const SHOWN = 10_000;

type ToastProps = Readonly<{ detail: CaseDetail; onClose: () => void }>;

function Toast({ detail, onClose }: ToastProps) {
  const text = useText();
  const work = useCaseWork(detail.id);
  useTimeout(onClose, SHOWN, { autoInvoke: true });
  return (
    <Portal>
      <Notification
        role="status"
        className={classes.toast}
        closeButtonProps={{ 'aria-label': text('app/case.close') }}
        onClose={onClose}
      >
        {text('app/case.deleted', { order: detail.orderNumber })}
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => work.mutate({ kind: 'undo' }, { onSuccess: onClose })}
        >
          {text('app/case.undo')}
        </Button>
      </Notification>
    </Portal>
  );
}

/** Says that a case went into the trash, and lets it be undone instead of asking before. */
export function DeletedToast({
  detail,
  onClose,
}: Readonly<{ detail: CaseDetail | undefined; onClose: () => void }>) {
  return detail ? <Toast key={detail.id} detail={detail} onClose={onClose} /> : null;
}
