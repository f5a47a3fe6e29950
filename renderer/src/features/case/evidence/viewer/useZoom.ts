import { type RefObject, useEffect, useState } from 'react';
import { type Frame, fitted, movedBy, type Point, type Zoom, zoomedBy } from './zoom.ts';

/** How much one press of a button or key zooms. */
const STEP = 1.5;
/** How much a pixel of the wheel zooms. */
const WHEEL = 0.0015;
/** How far one press of a key moves, in pixels. */
const PAN = 60;

const frameOf = (element: HTMLElement | null): Frame => {
  const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
  return { width, height };
};

function middleOf(element: HTMLElement): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

type SetZoom = (next: (zoom: Zoom) => Zoom) => void;

/** The wheel zooms around the pointer. Listened to directly, because it must not scroll. */
function useWheel(frame: RefObject<HTMLElement | null>, setZoom: SetZoom): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const middle = middleOf(element);
      const at = { x: event.clientX - middle.x, y: event.clientY - middle.y };
      setZoom((zoom) => zoomedBy(zoom, Math.exp(-event.deltaY * WHEEL), frameOf(element), at));
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [frame, setZoom]);
}

/** How a photo is zoomed and moved in its frame, and what changes that. */
export function useZoom(frame: RefObject<HTMLElement | null>) {
  const [zoom, setZoom] = useState(fitted);
  useWheel(frame, setZoom);
  const by = (factor: number) =>
    setZoom((before) => zoomedBy(before, factor, frameOf(frame.current)));
  const move = (point: Point) =>
    setZoom((before) => movedBy(before, point, frameOf(frame.current)));
  return {
    zoom,
    zoomIn: () => by(STEP),
    zoomOut: () => by(1 / STEP),
    fit: () => setZoom(fitted),
    move,
    pan: (right: number, down: number) => move({ x: -right * PAN, y: -down * PAN }),
  };
}

/** What zooms a photo. */
export type Zooming = ReturnType<typeof useZoom>;
