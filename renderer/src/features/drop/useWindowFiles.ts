import { useEffect, useRef, useState } from 'react';
import { type EvidenceKind, EvidenceKindSchema } from '../../../../shared/domain/vocabulary.ts';

/** Files that came into the window, and what they show where they were dropped on the slot of a shot. */
export type IncomingFiles = Readonly<{
  files: readonly File[];
  isPasted: boolean;
  kind: EvidenceKind | undefined;
  /** They were dropped on the talk with the buyer. */
  as?: 'messages';
}>;

/** The slot of a shot under the pointer; a part of the page says that it is one by `data-drop-kind`. */
const slotOf = ({ target }: Event): HTMLElement | undefined =>
  target instanceof Element
    ? (target.closest<HTMLElement>('[data-drop-kind], [data-drop-as]') ?? undefined)
    : undefined;

const isOnTalk = (event: Event): boolean => slotOf(event)?.dataset['dropAs'] === 'messages';

function kindOf(event: Event): EvidenceKind | undefined {
  const said = slotOf(event)?.dataset['dropKind'];
  return EvidenceKindSchema.safeParse(said).data;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true;

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, [contenteditable="true"]');

/** What is pasted as files: a text for a text field stays one, even when a program copied a picture of it too. */
function pastedFiles({ clipboardData, target }: ClipboardEvent): readonly File[] {
  if (!clipboardData) return [];
  if (isTextField(target) && clipboardData.types.includes('text/plain')) return [];
  return [...clipboardData.files];
}

/** Marks the slot under the pointer, and takes the mark from the one before. */
function slotMarker(): (slot: HTMLElement | undefined) => void {
  let marked: HTMLElement | undefined;
  return (slot) => {
    if (marked === slot) return;
    marked?.removeAttribute('data-over');
    slot?.setAttribute('data-over', '');
    marked = slot;
  };
}

/** Hears of all that is dragged over the window; `onHover` says whether files are above it. */
function listen(onHover: (isOver: boolean) => void, onFiles: (files: IncomingFiles) => void) {
  const stop = new AbortController();
  const { signal } = stop;
  const mark = slotMarker();
  const leave = () => {
    mark(undefined);
    onHover(false);
  };
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    mark(slotOf(event));
    onHover(true);
  };
  window.addEventListener('dragenter', over, { signal });
  window.addEventListener('dragover', over, { signal });
  // Of all elements that are left, only what leads out of the window has no next one.
  window.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget ?? leave(), { signal });
  window.addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      leave();
      const files = [...(event.dataTransfer?.files ?? [])];
      const as = isOnTalk(event) && ({ as: 'messages' } as const);
      if (files.length > 0) onFiles({ files, isPasted: false, kind: kindOf(event), ...as });
    },
    { signal },
  );
  window.addEventListener(
    'paste',
    (event) => {
      const files = pastedFiles(event);
      if (files.length === 0) return;
      event.preventDefault();
      onFiles({ files, isPasted: true, kind: undefined });
    },
    { signal },
  );
  return () => stop.abort();
}

/** Takes files that are dropped anywhere in the window or pasted into it; answers whether some hover above it. */
export function useWindowFiles(onFiles: (files: IncomingFiles) => void): boolean {
  const [isOver, setOver] = useState(false);
  const newest = useRef(onFiles);
  useEffect(() => {
    newest.current = onFiles;
  });
  useEffect(() => listen(setOver, (files) => newest.current(files)), []);
  return isOver;
}
