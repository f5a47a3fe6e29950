import { Stack, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { evidenceGroups, missingShots } from '../../../../../shared/domain/shotList.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { Fault } from '../../../ui/Fault.tsx';
import { useText } from '../../../ui/useText.ts';
import { AddFiles } from './AddFiles.tsx';
import { EvidenceShelf } from './EvidenceShelf.tsx';
import { type EvidenceFile, evidenceFiles } from './evidenceFiles.ts';
import { SaveOriginals } from './SaveOriginals.tsx';
import { useEvidence } from './useEvidence.ts';
import { type EvidenceWork, useEvidenceWork } from './useEvidenceWork.ts';
import { Viewer } from './viewer/Viewer.tsx';

/** What is said aloud once it is done; what shows in a field or a picture speaks for itself. */
const told = {
  change: undefined,
  turn: undefined,
  move: 'app/evidence.moved',
  remove: 'app/evidence.removed',
} as const;

type ShelvesProps = Readonly<{
  detail: CaseDetail;
  files: readonly EvidenceFile[];
  work: EvidenceWork;
  wanted: string | undefined;
  onView: (id: string) => void;
}>;

/** The files by the part of the order's life that they belong to, and the shots that are missing there. */
function Shelves({ detail, files, ...rest }: ShelvesProps) {
  const missing = missingShots(detail.evidence);
  const shelves = evidenceGroups.map((group) => ({
    group,
    files: files.filter((file) => file.group === group),
    missing: missing.filter((shot) => shot.group === group),
  }));
  return shelves
    .filter((shelf) => shelf.files.length + shelf.missing.length > 0)
    .map((shelf) => <EvidenceShelf key={shelf.group} {...shelf} {...rest} detail={detail} />);
}

type EvidenceProps = Readonly<{
  detail: CaseDetail;
  /** The file that another screen leads to: it is shown however many there are. */
  wanted?: string | undefined;
}>;

/** The attached files of a case, in its order, with the ways to add more; one of them large when it was opened. */
export function CaseEvidence({ detail, wanted }: EvidenceProps) {
  const text = useText();
  const { data, error } = useEvidence(detail.id);
  const work = useEvidenceWork(detail.id);
  const [viewed, setViewed] = useState<string>();
  if (!data && !error) return null;
  const said = work.isSuccess ? told[work.variables.kind] : undefined;
  const files = evidenceFiles(detail.evidence, data?.files ?? []);
  return (
    <Stack component="section" gap="md" aria-label={text('app/case.evidence')}>
      <Title order={3} size="h5">
        {text('app/case.evidence')}
      </Title>
      <AddFiles caseId={detail.id} isEmpty={detail.evidence.length === 0} />
      <Fault error={error ?? work.error} />
      {data && <Shelves {...{ detail, files, work, wanted }} onView={setViewed} />}
      {files.length > 0 && <SaveOriginals caseId={detail.id} items={[]} />}
      <VisuallyHidden aria-live="polite">{said ? text(said) : ''}</VisuallyHidden>
      {viewed && <Viewer {...{ detail, files, work, viewed }} onView={setViewed} />}
    </Stack>
  );
}
