import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconMessageReport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Dispute } from '../../../../../shared/domain/dispute.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { ProfileFaults } from '../../../ui/profiles/ProfileFaults.tsx';
import { useText } from '../../../ui/useText.ts';
import { DisputeCard } from './DisputeCard.tsx';
import { DisputeForm } from './DisputeForm.tsx';

type DisputesProps = Readonly<{
  detail: CaseDetail;
}>;

/** The open ones first, then as they came. */
const inOrder = ({ disputes }: CaseDetail): readonly Dispute[] =>
  disputes.toSorted((one, other) => Number(!!one.outcome) - Number(!!other.outcome));

/** The complaints of the buyer, with the day of the answer; and the button that records one. */
export function CaseDisputes({ detail }: DisputesProps) {
  const text = useText();
  const [isOpening, setOpening] = useState(false);
  const isNone = detail.disputes.length === 0;
  return (
    <Stack component="section" gap="sm" aria-label={text('app/claims')}>
      <Group justify="space-between">
        <Title order={3} size="h5">
          {text('app/claims')}
        </Title>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconMessageReport size={16} aria-hidden />}
          onClick={() => setOpening(true)}
        >
          {text(isNone ? 'app/claim.open' : 'app/claim.open-another')}
        </Button>
      </Group>
      {isNone && (
        <Text size="sm" c="dimmed">
          {text('app/claims.none')}
        </Text>
      )}
      {!isNone && <ProfileFaults />}
      {inOrder(detail).map((dispute) => (
        <DisputeCard key={dispute.id} {...{ detail, dispute }} />
      ))}
      {isOpening && <DisputeForm detail={detail} onClose={() => setOpening(false)} />}
    </Stack>
  );
}
