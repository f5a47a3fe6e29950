import type { LegendEntry } from '../../../../../shared/dossier/dossierTimeline.ts';
import type { PathMark } from '../page.ts';

/** Ink of the drawing: greys only, so that a copy in grey shows the same. */
export const INK = {
  dark: '#222222',
  middle: '#666666',
  line: '#aaaaaa',
  grid: '#dddddd',
} as const;

type Look = Omit<PathMark, 'kind' | 'x' | 'y'>;

const circle = (r: number) =>
  `M ${-r} 0 a ${r} ${r} 0 1 0 ${2 * r} 0 a ${r} ${r} 0 1 0 ${-2 * r} 0 Z`;
const square = (r: number) => `M ${-r} ${-r} H ${r} V ${r} H ${-r} Z`;
const diamond = (r: number) => `M 0 ${-r} L ${r} 0 L 0 ${r} L ${-r} 0 Z`;
const triangle = (r: number, up: 1 | -1) => `M ${-r} ${up * r} H ${r} L 0 ${-up * r} Z`;

/** A rim of paper keeps marks apart that lie over each other. */
const full = (d: string): Look => ({ d, fill: INK.dark, stroke: '#ffffff', weight: 0.8 });
const hollow = (d: string): Look => ({ d, fill: '#ffffff', stroke: INK.dark, weight: 1.1 });

const looks: Readonly<Record<LegendEntry['shape'], readonly Look[]>> = {
  ordered: [full(circle(3.6))],
  paid: [hollow(circle(3))],
  promised: [hollow(diamond(4))],
  packed: [full(square(3.2))],
  photos: [hollow(square(2.8))],
  event: [{ ...full(circle(2.6)), weight: 0.6 }],
  delivered: [
    full(circle(5)),
    { d: 'M -2.2 0.1 L -0.6 1.8 L 2.4 -1.7', stroke: '#ffffff', weight: 1.2 },
  ],
  'message-in': [hollow(triangle(3, -1))],
  'message-out': [full(triangle(3.4, 1))],
  opened: [full(diamond(4.6))],
  due: [hollow(diamond(4.2))],
  closed: [full(square(3.2))],
  gap: [{ d: 'M -7 0 H 7', stroke: INK.middle, weight: 1.4, dash: [2.5, 2] }],
};

/** The marks that draw a shape around a place. */
export const drawShape = (shape: LegendEntry['shape'], x: number, y: number): readonly PathMark[] =>
  looks[shape].map((look) => ({ kind: 'path', ...look, x, y }));

/** A line between two places. */
export const drawLine = (
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
  look: Omit<Look, 'd' | 'fill'>,
): PathMark => ({ kind: 'path', d: `M 0 0 L ${dx} ${dy}`, x, y, ...look });
