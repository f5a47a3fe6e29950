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
import { useState } from 'react';
import type { ErrorData } from '../../../../../shared/appError.ts';
import type { EvidenceTile } from '../../../../../shared/ipc/caseEvidence.ts';
import { errorData } from '../../../ui/errorData.ts';
import { formatMoment } from '../../../ui/formatMoment.ts';
import { formatWallTime } from '../../../ui/formatWallTime.ts';
import { useErrorText, useLanguage, useText } from '../../../ui/useText.ts';
import classes from './evidence.module.css';
import { useEvidenceFault } from './useEvidence.ts';

const icons: Readonly<Record<EvidenceTile['look'], TablerIcon>> = {
  photo: IconPhotoOff,
  video: IconVideo,
  document: IconFileTypePdf,
  mail: IconMail,
  text: IconFileText,
  other: IconFile,
};

/** What a file shows, in words: its kind, else what sort of file it is. */
function useTitle({ kind, look }: EvidenceTile): string {
  const text = useText();
  return kind === 'other' ? text(`app/evidence.${look}`) : text(`dossier/kind.${kind}`);
}

/** Stands for a file that has no picture, or whose picture cannot be had. */
function Sign({ file }: Readonly<{ file: EvidenceTile }>) {
  const Icon = icons[file.look];
  return (
    <>
      <Icon size={32} stroke={1.5} aria-hidden />
      <Text span size="xs">
        <bdi>{file.format}</bdi>
      </Text>
    </>
  );
}

function Fault({ fault }: Readonly<{ fault: ErrorData }>) {
  const errorText = useErrorText();
  return (
    <Text size="xs" className={classes.fault}>
      <IconAlertTriangle size={14} aria-hidden />
      <span>{errorText(fault)}</span>
    </Text>
  );
}

type CardProps = Readonly<{ caseId: string; file: EvidenceTile }>;

/** One attached file: its picture or a sign for its kind, what it shows, its name, when it was made, what is wrong. */
export function EvidenceCard({ caseId, file }: CardProps) {
  const text = useText();
  const language = useLanguage();
  const title = useTitle(file);
  const [isLost, setLost] = useState(false);
  const { data, error } = useEvidenceFault(caseId, file.id, isLost && !file.fault);
  const fault = file.fault ?? data?.fault ?? (error ? errorData(error) : undefined);
  const { fileName, caption, capture, replacedAt, thumbnail } = file;
  return (
    <li className={classes.card}>
      <div className={classes.box}>
        {thumbnail && !isLost && !file.fault ? (
          <img
            src={thumbnail}
            alt={text('app/evidence.alt', { what: caption ?? title, file: fileName })}
            loading="lazy"
            decoding="async"
            onError={() => setLost(true)}
          />
        ) : (
          <Sign file={file} />
        )}
      </div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      {caption && (
        <Text size="sm">
          <bdi>{caption}</bdi>
        </Text>
      )}
      <Text size="xs" c="dimmed">
        <bdi>{fileName}</bdi>
      </Text>
      {capture && (
        <Text size="xs" c="dimmed">
          {text(`dossier/detail.${capture.source}`, { at: formatWallTime(language, capture.at) })}
        </Text>
      )}
      {replacedAt && (
        <Text size="xs" c="dimmed">
          {text('app/evidence.smaller', { when: formatMoment(language, replacedAt) })}
        </Text>
      )}
      {fault && <Fault fault={fault} />}
    </li>
  );
}
