import { Button, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Fault } from '../../../ui/Fault.tsx';
import { useText } from '../../../ui/useText.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import classes from './evidence.module.css';
import { useEvidence } from './useEvidence.ts';

/** How many files are shown before the person asks for all. */
const FIRST = 12;

/** The attached files of a case, in its order. */
export function CaseEvidence({ caseId }: Readonly<{ caseId: string }>) {
  const text = useText();
  const { data, error } = useEvidence(caseId);
  const [isAll, setAll] = useState(false);
  if (!data && !error) return null;
  const files = data?.files ?? [];
  const shown = isAll ? files : files.slice(0, FIRST);
  return (
    <Stack component="section" gap="sm" aria-label={text('app/case.evidence')}>
      <Title order={3} size="h5">
        {text('app/case.evidence')}
      </Title>
      <Fault error={error} />
      {data && files.length === 0 && (
        <Text size="sm" c="dimmed">
          {text('app/evidence.none')}
        </Text>
      )}
      {files.length > 0 && (
        <ul className={classes.grid}>
          {shown.map((file) => (
            <EvidenceCard key={file.id} caseId={caseId} file={file} />
          ))}
        </ul>
      )}
      {shown.length < files.length && (
        <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => setAll(true)}>
          {text('app/evidence.all', { count: files.length })}
        </Button>
      )}
    </Stack>
  );
}
