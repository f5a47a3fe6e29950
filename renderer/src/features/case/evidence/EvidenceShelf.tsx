import { Button, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import {
  type EvidenceGroup,
  placeAfter,
  placeBeside,
  type Shot,
} from '../../../../../shared/domain/shotList.ts';
import type { CaseDetail } from '../../../../../shared/ipc/caseDetail.ts';
import { useChooseFiles } from '../../../ui/AttachContext.ts';
import { useText } from '../../../ui/useText.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import classes from './evidence.module.css';
import type { EvidenceFile } from './evidenceFiles.ts';
import type { Step } from './step.ts';
import type { EvidenceWork } from './useEvidenceWork.ts';

/** How many files of a shelf are shown before the person asks for all. */
const FIRST = 12;

function Missing({ caseId, missing }: Readonly<{ caseId: string; missing: readonly Shot[] }>) {
  const text = useText();
  const choose = useChooseFiles();
  if (missing.length === 0) return null;
  return (
    <ul className={classes.slots} aria-label={text('app/evidence.missing')}>
      {missing.map(({ kind }) => (
        <li key={kind}>
          <button
            type="button"
            className={classes.slot}
            data-drop-kind={kind}
            onClick={() => choose({ caseId, kind }, 'files')}
          >
            <IconPlus size={14} aria-hidden />
            {text(`dossier/kind.${kind}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Leaves the keys where they were when a card takes another place, or its neighbour when it goes. */
function useKeptFocus(
  ids: readonly string[],
): [RefObject<HTMLUListElement | null>, (id?: string) => void] {
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<string>(undefined);
  const order = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new order takes the focus away
  useEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-card="${wanted.current}"]`)?.focus();
    wanted.current = undefined;
  }, [order]);
  return [
    list,
    (id) => {
      wanted.current = id;
    },
  ];
}

type ShelfProps = Readonly<{
  group: EvidenceGroup;
  files: readonly EvidenceFile[];
  missing: readonly Shot[];
  detail: CaseDetail;
  work: EvidenceWork;
  /** The file that another screen leads to. */
  wanted: string | undefined;
  onView: (id: string) => void;
}>;

/** What moves and removes the files of a shelf. */
function useSteps({ files, detail, work }: ShelfProps) {
  const all = detail.evidence.map(({ id }) => id);
  const ids = files.map(({ item }) => item.id);
  const [list, keepFocus] = useKeptFocus(ids);
  const place = (evidenceId: string, before: string | null | undefined) => {
    if (before === undefined) return;
    keepFocus(evidenceId);
    work.mutate({ kind: 'move', evidenceId, before });
  };
  const step = (id: string, where: Step) => {
    if (where !== 'remove') return place(id, placeBeside(all, ids, id, where));
    const at = ids.indexOf(id);
    keepFocus(ids[at + 1] ?? ids[at - 1]);
    work.mutate({ kind: 'remove', evidenceId: id });
  };
  const drop = (id: string, target: string) =>
    place(id, ids.indexOf(id) < ids.indexOf(target) ? placeAfter(all, id, target) : target);
  return { list, step, drop };
}

/** The files of one part of the order's life, and quiet places for the shots that are missing there. */
export function EvidenceShelf(props: ShelfProps) {
  const { group, files, missing, detail, wanted, onView } = props;
  const text = useText();
  const [isAll, setAll] = useState(() => files.slice(FIRST).some(({ item }) => item.id === wanted));
  const { list, step, drop } = useSteps(props);
  const shown = isAll ? files : files.slice(0, FIRST);
  return (
    <div>
      <Title order={4} size="sm" c="dimmed" mb={6}>
        {text(`app/evidence.group.${group}`)}
      </Title>
      {files.length > 0 && (
        <ul className={classes.grid} ref={list}>
          {shown.map((file, index) => (
            <EvidenceCard
              key={file.item.id}
              caseId={detail.id}
              file={file}
              isFirst={index === 0}
              isLast={index === files.length - 1}
              onView={() => onView(file.item.id)}
              onStep={(where) => step(file.item.id, where)}
              onDrop={(id) => drop(id, file.item.id)}
            />
          ))}
        </ul>
      )}
      {shown.length < files.length && (
        <Button variant="default" mb="sm" onClick={() => setAll(true)}>
          {text('app/evidence.all', { count: files.length })}
        </Button>
      )}
      <Missing caseId={detail.id} missing={missing} />
    </div>
  );
}
