/** How a photo lies in its frame: how many times as large as when it fits, and how far it is moved, in pixels. */
export type Zoom = Readonly<{ scale: number; x: number; y: number }>;

/** The whole photo, as large as the frame lets it be. */
export const fitted: Zoom = { scale: 1, x: 0, y: 0 };

/** A place or a distance in pixels, counted from the middle of the frame. */
export type Point = Readonly<{ x: number; y: number }>;

/** Width and height of the frame in pixels. */
export type Frame = Readonly<{ width: number; height: number }>;

const LARGEST = 8;

const between = (least: number, value: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** The zoom, with the photo held so that it does not leave its frame. */
function held({ scale, x, y }: Zoom, { width, height }: Frame): Zoom {
  const [farX, farY] = [((scale - 1) * width) / 2, ((scale - 1) * height) / 2];
  return { scale, x: between(-farX, x, farX), y: between(-farY, y, farY) };
}

/** Makes a photo `factor` times as large, around the place `at`, which stays where it is. */
export function zoomedBy(
  zoom: Zoom,
  factor: number,
  frame: Frame,
  at: Point = { x: 0, y: 0 },
): Zoom {
  const scale = between(1, zoom.scale * factor, LARGEST);
  const grown = scale / zoom.scale;
  const x = at.x - (at.x - zoom.x) * grown;
  const y = at.y - (at.y - zoom.y) * grown;
  return held({ scale, x, y }, frame);
}

/** Moves a photo, as far as its frame lets it. */
export const movedBy = (zoom: Zoom, by: Point, frame: Frame): Zoom =>
  held({ scale: zoom.scale, x: zoom.x + by.x, y: zoom.y + by.y }, frame);
