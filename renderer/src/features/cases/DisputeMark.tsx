import { Stack, Text } from '@mantine/core';
import type { OpenDispute } from '../../../../shared/domain/caseRow.ts';
import { formatDate } from '../../ui/formatDate.ts';
import { useLanguage, useText } from '../../ui/useText.ts';

/** The open dispute of a case: what is claimed, and by when an answer is due. */
export function DisputeMark({ dispute }: Readonly<{ dispute: OpenDispute | undefined }>) {
  const text = useText();
  const language = useLanguage();
  if (!dispute)
    return (
      <Text size="sm" c="dimmed">
        {text('app/dispute.none')}
      </Text>
    );
  const { reason, respondBy } = dispute;
  const due = respondBy
    ? text('app/dispute.respond-by', { date: formatDate(language, respondBy) })
    : text('app/dispute.no-date');
  return (
    <Stack gap={0}>
      <Text size="sm" fw={600}>
        {text(`app/reason.${reason}`)}
      </Text>
      <Text size="sm" c="dimmed">
        {due}
      </Text>
    </Stack>
  );
}
