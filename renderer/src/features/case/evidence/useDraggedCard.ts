import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type RefObject, useEffect, useRef, useState } from 'react';

type Dragged = Readonly<{
  id: string;
  /** Only cards of the same shelf change places. */
  shelf: string;
  onDrop: (id: string) => void;
}>;

/** Lets a card be dragged to the place of another one of its shelf; answers whether one hovers above it. */
export function useDraggedCard(card: RefObject<HTMLElement | null>, dragged: Dragged): boolean {
  const { id, shelf, onDrop } = dragged;
  const [isOver, setOver] = useState(false);
  const newest = useRef(onDrop);
  useEffect(() => {
    newest.current = onDrop;
  });
  useEffect(() => {
    if (!card.current) return;
    const element = card.current;
    return combine(
      draggable({ element, getInitialData: () => ({ id, shelf }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data['shelf'] === shelf && source.data['id'] !== id,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          newest.current(String(source.data['id']));
        },
      }),
    );
  }, [card, id, shelf]);
  return isOver;
}
