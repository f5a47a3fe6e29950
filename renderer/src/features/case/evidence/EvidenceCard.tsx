import { Text } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { EvidenceTile } from '../../../../../shared/ipc/caseEvidence.ts';
import { errorData } from '../../../ui/errorData.ts';
import { formatMoment } from '../../../ui/formatMoment.ts';
import { formatWallTime } from '../../../ui/formatWallTime.ts';
import { useLanguage, useText } from '../../../ui/useText.ts';
import { FileFault, FileSign, useEvidenceTitle } from './EvidencePicture.tsx';
import { EvidenceSteps } from './EvidenceSteps.tsx';
import classes from './evidence.module.css';
import type { EvidenceFile } from './evidenceFiles.ts';
import { type Step, stepOf } from './step.ts';
import { useDraggedCard } from './useDraggedCard.ts';
import { useEvidenceFault } from './useEvidence.ts';

function Words({ file: { item, tile } }: Readonly<{ file: EvidenceFile }>) {
  const text = useText();
  const language = useLanguage();
  const title = useEvidenceTitle()(tile);
  const { fileName, caption, capture, original } = item;
  return (
    <>
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
      {original && (
        <Text size="xs" c="dimmed">
          {text('app/evidence.smaller', { when: formatMoment(language, original.replacedAt) })}
        </Text>
      )}
    </>
  );
}

/** What is wrong with a file, asked for only when its picture could not be had. */
function useFault(caseId: string, tile: EvidenceTile, isLost: boolean) {
  const { data, error } = useEvidenceFault(caseId, tile.id, isLost && !tile.fault);
  return tile.fault ?? data?.fault ?? (error ? errorData(error) : undefined);
}

type CardProps = Readonly<{
  caseId: string;
  file: EvidenceFile;
  isFirst: boolean;
  isLast: boolean;
  onView: () => void;
  onStep: (step: Step) => void;
  /** Another card was dropped on this one. */
  onDrop: (id: string) => void;
}>;

/** One attached file: its picture or a sign for its kind, what it shows, its name, when it was made, what is wrong. */
export function EvidenceCard({ caseId, file, onView, onStep, onDrop, ...place }: CardProps) {
  const text = useText();
  const title = useEvidenceTitle();
  const card = useRef<HTMLLIElement>(null);
  const [isLost, setLost] = useState(false);
  const { item, tile, group } = file;
  const isOver = useDraggedCard(card, { id: item.id, shelf: group, onDrop });
  const fault = useFault(caseId, tile, isLost);
  const name = text('app/evidence.alt', {
    what: item.caption || title(tile),
    file: item.fileName,
  });
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const step = stepOf(event);
    if (!step) return;
    // The same keys lead back to the list.
    event.preventDefault();
    event.stopPropagation();
    onStep(step);
  };
  return (
    <li className={classes.card} ref={card} data-over={isOver || undefined}>
      <button
        type="button"
        className={classes.box}
        data-card={item.id}
        aria-label={name}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        onClick={onView}
        onKeyDown={press}
      >
        {tile.thumbnail && !isLost && !tile.fault ? (
          <img
            src={tile.thumbnail}
            alt={name}
            draggable={false}
            loading="lazy"
            decoding="async"
            onError={() => setLost(true)}
          />
        ) : (
          <FileSign file={tile} />
        )}
      </button>
      <EvidenceSteps fileName={item.fileName} onStep={onStep} {...place} />
      <Words file={file} />
      {fault && <FileFault fault={fault} />}
    </li>
  );
}
