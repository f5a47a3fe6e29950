const FOCUSABLE =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex]:not([tabindex="-1"])';
/** Parts of the page that a screen reader names. */
const PART = 'section[aria-label], [role="dialog"]';

/** An element of a list, by its place in it: what comes to stand there is meant when it goes. */
type PlaceInList = Readonly<{ list: Element; item: number; control: number }>;

/** What had the focus, and what is near it. */
export type FocusPlace = Readonly<{
  element: HTMLElement;
  inList: PlaceInList | undefined;
  /** The parts around it, the nearest first. */
  parts: readonly HTMLElement[];
}>;

const controlsOf = (item: Element | undefined): readonly HTMLElement[] =>
  [...(item?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter((one) =>
    one.checkVisibility(),
  );

function placeInList(element: Element): PlaceInList | undefined {
  const item = element.closest('tr, li');
  const list = item?.parentElement;
  if (!item || !list) return undefined;
  const control = controlsOf(item).findIndex((one) => one.isSameNode(element));
  return { list, item: [...list.children].indexOf(item), control };
}

function partsAround(element: Element): readonly HTMLElement[] {
  const part = element.parentElement?.closest<HTMLElement>(PART);
  return part ? [part, ...partsAround(part)] : [];
}

/** Notes where the focus is, for when its element goes away. */
export const focusPlaceOf = (element: HTMLElement): FocusPlace => ({
  element,
  inList: placeInList(element),
  parts: partsAround(element),
});

/** Whether an element can have the focus, as far as the page tells. */
export const isThere = (element: HTMLElement): boolean =>
  element.isConnected && element.checkVisibility() && !element.matches(':disabled');

/** Whether an element of the screen can be reached by keys; the way to other screens is not near to anything in it. */
const isAim = (element: HTMLElement): boolean =>
  isThere(element) && element.matches(FOCUSABLE) && element.closest('main') !== null;

function inListNow({ list, item, control }: PlaceInList): HTMLElement | undefined {
  if (!list.isConnected) return undefined;
  const items = [...list.children];
  const controls = controlsOf(items[Math.min(item, items.length - 1)]);
  return controls[Math.min(Math.max(control, 0), controls.length - 1)];
}

/** The heading of the screen, which says where one is. */
const heading = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('main h2') ?? document.querySelector<HTMLElement>('main');

function focusOn(element: HTMLElement): void {
  if (!element.matches(FOCUSABLE)) element.tabIndex = -1;
  element.focus({ preventScroll: !element.matches(FOCUSABLE) });
}

/**
 * Gives the focus to what is nearest to an element that went away: what stands in its place in the list, else the part of
 * the page around it, else what had the focus before in the screen, else the heading of the screen.
 */
export function focusNear({ inList, parts }: FocusPlace, before: readonly HTMLElement[]): void {
  const near =
    (inList && inListNow(inList)) ?? parts.find(isThere) ?? before.findLast(isAim) ?? heading();
  if (near) focusOn(near);
}
