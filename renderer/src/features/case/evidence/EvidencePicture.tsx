import { Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconFile,
  IconFileText,
  IconFileTypePdf,
  IconMail,
  IconPhotoOff,
  IconVideo,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ErrorData } from '../../../../../shared/appError.ts';
import type { EvidenceTile } from '../../../../../shared/ipc/caseEvidence.ts';
import { useErrorText, useText } from '../../../ui/useText.ts';
import classes from './evidence.module.css';

const icons: Readonly<Record<EvidenceTile['look'], TablerIcon>> = {
  photo: IconPhotoOff,
  video: IconVideo,
  document: IconFileTypePdf,
  mail: IconMail,
  text: IconFileText,
  other: IconFile,
};

/** What a file shows, in words: its kind, else what sort of file it is. */
export function useEvidenceTitle(): (file: Pick<EvidenceTile, 'kind' | 'look'>) => string {
  const text = useText();
  return ({ kind, look }) =>
    kind === 'other' ? text(`app/evidence.${look}`) : text(`dossier/kind.${kind}`);
}

/** Stands for a file that has no picture, or whose picture cannot be had. */
export function FileSign({ file, size = 32 }: Readonly<{ file: EvidenceTile; size?: number }>) {
  const Icon = icons[file.look];
  return (
    <>
      <Icon size={size} stroke={1.5} aria-hidden />
      <Text span size="xs">
        <bdi>{file.format}</bdi>
      </Text>
    </>
  );
}

/** What is wrong with a file. */
export function FileFault({ fault }: Readonly<{ fault: ErrorData }>) {
  const errorText = useErrorText();
  return (
    <Text size="xs" className={classes.fault}>
      <IconAlertTriangle size={14} aria-hidden />
      <span>{errorText(fault)}</span>
    </Text>
  );
}
