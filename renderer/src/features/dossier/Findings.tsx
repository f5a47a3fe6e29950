import { Button, Stack, Text, Title } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../api.ts';
import { Fault } from '../../ui/Fault.tsx';
import type { CasePart } from '../../ui/useShowPart.ts';
import { useText } from '../../ui/useText.ts';
import classes from './dossier.module.css';

type FindingsProps = Readonly<{ disputeId: string; onBack: (part?: CasePart) => void }>;

/** What in the dispute contradicts itself, each with the way to where it can be looked at. Nothing found, nothing said. */
export function Findings({ disputeId, onBack }: FindingsProps) {
  const text = useText();
  const { data, error } = useQuery({
    queryKey: ['proof.check', disputeId],
    queryFn: () => request('proof.check', { disputeId }),
    staleTime: 0,
  });
  if (error) return <Fault error={error} />;
  if (!data || data.findings.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={text('proof/find.title')}>
      <Title order={3} size="h5">
        {text('proof/find.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {text('proof/find.about')}
      </Text>
      <ul className={classes.lines}>
        {data.findings.map(({ code, part, id, params }) => (
          <li key={`${code} ${id} ${Object.values(params).join(' ')}`}>
            <Text size="sm" className={classes.problem}>
              <IconEye size={16} aria-hidden />
              <span>{text(`proof/find.${code}`, params)}</span>
            </Text>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => onBack(part === 'claims' ? 'complaint' : part)}
            >
              {text(`proof/go.${part}`)}
            </Button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
