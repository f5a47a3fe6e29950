import { Button, Group } from '@mantine/core';
import { Fault } from '../../ui/Fault.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useText } from '../../ui/useText.ts';
import { useBringBack, useKnownCase } from './useNewCase.ts';

type KnownProps = Readonly<{ error: unknown; onOpen: (caseId: string) => void }>;

/** Why no case was made. An order that is a case already is offered, also out of the trash. */
export function KnownOrder({ error, onOpen }: KnownProps) {
  const text = useText();
  const { data: known } = useKnownCase(error);
  const back = useBringBack(onOpen);
  if (!error || !known) return <Fault error={error} />;
  const isDeleted = known.deletedAt !== undefined;
  return (
    <Notice title={text('app/new.known', { order: known.orderNumber })}>
      <Group justify="space-between">
        {text(isDeleted ? 'app/new.known.trash' : 'app/new.known.text')}
        <Button
          variant="default"
          loading={back.isPending}
          onClick={() => (isDeleted ? back.mutate(known.id) : onOpen(known.id))}
        >
          {text(isDeleted ? 'app/new.known.restore' : 'app/new.known.open')}
        </Button>
      </Group>
      <Fault error={back.error} />
    </Notice>
  );
}
