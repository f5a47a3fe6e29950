import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { isComposing } from './isComposing.ts';
import { useText } from './useText.ts';

type DialogProps = Readonly<{
  title: string;
  /** What the one button says. */
  submit: string;
  isBusy: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}>;

/** A form above the page, with one button. Enter presses it, unless the Enter is for an input method or a new line. */
export function FormDialog({ title, submit, isBusy, onSubmit, onClose, children }: DialogProps) {
  const text = useText();
  return (
    <Modal.Root opened onClose={onClose} size="lg" centered closeOnClickOutside={false}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Group justify="space-between" align="start" wrap="nowrap" mb="md">
            <Modal.Title fz="lg" fw={650} lh="sm" style={{ overflowWrap: 'anywhere' }}>
              {title}
            </Modal.Title>
            <Modal.CloseButton aria-label={text('app/case.close')} />
          </Group>
          <form
            noValidate
            onKeyDown={(event) => {
              if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
            }}
            onSubmit={(event) => {
              event.preventDefault();
              if (!isBusy) onSubmit();
            }}
          >
            <Stack gap="md">
              {children}
              <Group justify="end">
                <Button variant="default" onClick={onClose}>
                  {text('app/form.cancel')}
                </Button>
                <Button type="submit" loading={isBusy}>
                  {submit}
                </Button>
              </Group>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
