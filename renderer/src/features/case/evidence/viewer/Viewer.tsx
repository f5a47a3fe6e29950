import { ActionIcon, Group, Modal, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { CaseDetail } from '../../../../../../shared/ipc/caseDetail.ts';
import { SampleWord } from '../../../../ui/SampleWord.tsx';
import { useText } from '../../../../ui/useText.ts';
import { useEvidenceTitle } from '../EvidencePicture.tsx';
import type { EvidenceFile } from '../evidenceFiles.ts';
import type { EvidenceWork } from '../useEvidenceWork.ts';
import { FileFacts } from './FileFacts.tsx';
import { PhotoFrame } from './PhotoFrame.tsx';
import { useViewerKeys } from './useViewerKeys.ts';
import classes from './viewer.module.css';

type StepsProps = Readonly<{
  place: number;
  count: number;
  /** Undefined where there is no further file. */
  previous: (() => void) | undefined;
  next: (() => void) | undefined;
}>;

/** Leads to the files before and after, and says which one this is. */
function Steps({ place, count, previous, next }: StepsProps) {
  const text = useText();
  const button = (name: string, go: (() => void) | undefined) =>
    ({ 'aria-label': name, title: name, variant: 'default', disabled: !go, onClick: go }) as const;
  return (
    <Group gap={6} wrap="nowrap">
      <ActionIcon {...button(text('app/viewer.previous'), previous)}>
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <Text span size="sm" c="dimmed" role="status" className={classes.place}>
        {text('app/viewer.place', { place, count })}
      </Text>
      <ActionIcon {...button(text('app/viewer.next'), next)}>
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

type ViewerProps = Readonly<{
  detail: CaseDetail;
  files: readonly EvidenceFile[];
  work: EvidenceWork;
  /** The id of the file that is shown. */
  viewed: string;
  onView: (id: string | undefined) => void;
}>;

/** One attached file in the whole window, with what is said and known of it; the arrow keys lead to the others. */
export function Viewer({ files, work, viewed, onView }: ViewerProps) {
  const text = useText();
  const title = useEvidenceTitle();
  const at = files.findIndex(({ item }) => item.id === viewed);
  const file = files[at];
  const leadTo = (other: EvidenceFile | undefined) => other && (() => onView(other.item.id));
  const [previous, next] = [leadTo(files[at - 1]), leadTo(files[at + 1])];
  const isMirrored = document.documentElement.dir === 'rtl';
  useViewerKeys({
    ArrowLeft: isMirrored ? next : previous,
    ArrowRight: isMirrored ? previous : next,
  });
  if (!file) return null;
  const { item, tile } = file;
  const name = text('app/evidence.alt', { what: item.caption || title(tile), file: item.fileName });
  return (
    <Modal.Root opened fullScreen onClose={() => onView(undefined)}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={classes.body}>
          <div className={classes.head}>
            <Modal.Title fz="lg" fw={650} lh="sm">
              {title(tile)}
            </Modal.Title>
            <SampleWord />
            <Steps place={at + 1} count={files.length} {...{ previous, next }} />
            <Modal.CloseButton m={0} aria-label={text('app/case.close')} />
          </div>
          <PhotoFrame
            key={`${item.id} photo`}
            {...{ file, name }}
            onTurn={(quarter) => work.mutate({ kind: 'turn', evidenceId: item.id, quarter })}
          />
          <FileFacts key={item.id} file={file} work={work} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
