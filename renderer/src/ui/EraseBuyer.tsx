import { Button, Checkbox, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OpenDispute } from '../../../shared/domain/caseRow.ts';
import type { BuyerErased } from '../../../shared/ipc/caseDetail.ts';
import { ErasedBuyer } from './ErasedBuyer.tsx';
import { Fault } from './Fault.tsx';
import { Notice } from './Notice.tsx';
import { useText } from './useText.ts';

/** What the question before an erasure needs. */
export type EraseProps = Readonly<{
  /** The case: its order number, and the dispute that would lose its evidence. */
  subject: Readonly<{ orderNumber: string; openDispute?: OpenDispute | undefined }>;
  /** How the erasure stands. */
  work: Readonly<{ isPending: boolean; error: unknown; data: BuyerErased | undefined }>;
  onErase: () => void;
  onClose: () => void;
}>;

function DisputeWarning({ dispute }: Readonly<{ dispute: OpenDispute | undefined }>) {
  const text = useText();
  if (!dispute) return null;
  const reason = text(`app/reason.${dispute.reason}`);
  return (
    <Notice title={text('app/erase.dispute', { reason })}>{text('app/erase.dispute.text')}</Notice>
  );
}

function Part({ part }: Readonly<{ part: 'goes' | 'stays' }>) {
  const text = useText();
  return (
    <div>
      <Title order={3} size="h6">
        {text(`app/erase.${part}`)}
      </Title>
      <Text size="sm">{text(`app/erase.${part}.text`)}</Text>
    </div>
  );
}

/** What goes, what stays, and the one box to tick. */
function Question({ subject: { openDispute }, work, onErase, onClose }: EraseProps) {
  const text = useText();
  const [isSure, setSure] = useState(false);
  return (
    <Stack>
      <Text>{text('app/erase.intro')}</Text>
      <DisputeWarning dispute={openDispute} />
      <Part part="goes" />
      <Part part="stays" />
      <Checkbox
        label={text(openDispute ? 'app/erase.sure.dispute' : 'app/erase.sure')}
        checked={isSure}
        onChange={({ currentTarget }) => setSure(currentTarget.checked)}
      />
      <Fault error={work.error} />
      <Group justify="end">
        <Button variant="default" onClick={onClose}>
          {text('app/erase.cancel')}
        </Button>
        <Button color="amber" disabled={!isSure} loading={work.isPending} onClick={onErase}>
          {text('app/erase.do')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Asks once before a buyer is erased, which cannot be undone, and tells afterwards where their data still is. */
export function EraseBuyer(props: EraseProps) {
  const text = useText();
  const { subject, work, onClose } = props;
  const order = subject.orderNumber;
  return (
    <Modal.Root opened onClose={onClose} size="lg" centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Group justify="space-between" align="start" wrap="nowrap" mb="md">
            <Modal.Title fz="lg" fw={650} lh="sm" style={{ overflowWrap: 'anywhere' }}>
              {work.data ? text('app/erase.done') : text('app/erase.title', { order })}
            </Modal.Title>
            <Modal.CloseButton aria-label={text('app/erase.close')} />
          </Group>
          {work.data ? (
            <ErasedBuyer erased={work.data} onClose={onClose} />
          ) : (
            <Question {...props} />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
