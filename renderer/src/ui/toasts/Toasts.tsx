import { Button, Notification, Portal } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useText } from '../useText.ts';
import classes from './Toasts.module.css';
import { type ToastContent, ToastsContext } from './useToasts.ts';

/** How long a toast is shown while nobody looks into it, in milliseconds. */
const SHOWN = 10_000;

/** More than these cover what they speak of; the oldest goes. */
const MOST = 3;

type ToastProps = Readonly<{ toast: ToastContent; onClose: () => void }>;

function Toast({ toast: { text: told, action }, onClose }: ToastProps) {
  const text = useText();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onClose, SHOWN);
    return () => clearTimeout(timer);
  }, [isHeld, onClose]);
  const hold = () => setHeld(true);
  const letGo = () => setHeld(false);
  const act = () => {
    onClose();
    action?.run();
  };
  return (
    <Notification
      role="status"
      closeButtonProps={{ 'aria-label': text('app/case.close') }}
      onClose={onClose}
      onMouseEnter={hold}
      onMouseLeave={letGo}
      onFocus={hold}
      onBlur={letGo}
    >
      {told}
      {action && (
        <Button variant="subtle" size="compact-sm" ms="xs" onClick={act}>
          {action.label}
        </Button>
      )}
    </Notification>
  );
}

type Shown = Readonly<{ id: number; content: ToastContent }>;

let lastId = 0;

function withToast(shown: readonly Shown[], content: ToastContent): readonly Shown[] {
  lastId += 1;
  const others = shown.filter((one) => one.content.key !== content.key);
  return [...others, { id: lastId, content }].slice(-MOST);
}

/**
 * Shows what was just done in a corner, with the way to take it back, instead of asking before. Announced, but never
 * takes the focus; it waits while the pointer or the focus is on it.
 */
export function Toasts({ children }: Readonly<{ children: ReactNode }>) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const show = useCallback(
    (content: ToastContent) => setShown((all) => withToast(all, content)),
    [],
  );
  const close = useCallback(
    (id: number) => setShown((all) => all.filter((one) => one.id !== id)),
    [],
  );
  return (
    <ToastsContext value={show}>
      {children}
      <Portal>
        <div aria-live="polite" className={classes.toasts}>
          {shown.map(({ id, content }) => (
            <ToastById key={id} id={id} content={content} onClose={close} />
          ))}
        </div>
      </Portal>
    </ToastsContext>
  );
}

function ToastById({ id, content, onClose }: Shown & Readonly<{ onClose: (id: number) => void }>) {
  const close = useCallback(() => onClose(id), [id, onClose]);
  return <Toast toast={content} onClose={close} />;
}
