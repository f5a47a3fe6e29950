import { useSuspenseQuery } from '@tanstack/react-query';
import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Situation } from '../../shared/followUp/vocabulary.ts';
import type { Place as LeftPlace } from '../../shared/ipc/place.ts';
import { request } from './api.ts';
import { type ListPlace, listStart } from './features/cases/listPlace.ts';
import { type Screen, screens } from './ui/Screens.tsx';
import type { CasePart } from './ui/useShowPart.ts';

/** Where in the window the person is: on a screen, in one case, at a part of it, or at its dossier. */
export type Place = Readonly<{
  screen: Screen;
  caseId?: string;
  dossierOf?: string;
  part?: CasePart;
  /** What to write to the buyer about, in that case. */
  write?: Situation;
  /** The attached file that it is about. */
  item?: string;
}>;

/** How long nobody scrolls before it is noted, in milliseconds. */
const PAUSE = 400;
/** How long the page may take to become as long as it was, in milliseconds. */
const PATIENCE = 3000;

function placeOf(left: LeftPlace | undefined): Place {
  const screen = screens.find((one) => one === left?.screen);
  if (!left || !screen) return { screen: 'today' };
  return left.caseId ? { screen, caseId: left.caseId } : { screen };
}

/** The list as it was left, but for what was searched for. */
const listPlaceOf = (left: LeftPlace | undefined): ListPlace => ({
  ...{ ...listStart, offset: left?.listScroll ?? 0 },
  ...(left?.view && { view: left.view }),
  ...(left?.order && { order: left.order }),
});

const isList = ({ screen, caseId, dossierOf }: Place): boolean =>
  screen === 'cases' && caseId === undefined && dossierOf === undefined;

/** Scrolls to where it was while the page fills, until the person moves. */
function useScrolledTo(scroll: number): void {
  useEffect(() => {
    if (scroll === 0) return;
    const stop = new AbortController();
    const observer = new ResizeObserver(() => {
      if (document.documentElement.scrollHeight - window.innerHeight < scroll) return;
      window.scrollTo(0, scroll);
    });
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    for (const kind of ['wheel', 'keydown', 'pointerdown'])
      window.addEventListener(kind, () => stop.abort(), { signal: stop.signal });
    stop.signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
    });
    observer.observe(document.body);
    return () => stop.abort();
  }, [scroll]);
}

/** Tells the main process where the person is, for the next start. */
function notePlace(place: Place, { offset, view, order }: ListPlace): void {
  const scroll = Math.max(0, window.scrollY);
  const listScroll = isList(place) ? scroll : Math.max(0, offset);
  const { screen, dossierOf, caseId = dossierOf } = place;
  const list = { listScroll, view, order };
  void request('place.note', { screen, ...(caseId && { caseId }), scroll, ...list });
}

/** Notes each place, and how far it is scrolled. */
function useNotedPlace(place: Place, listPlace: RefObject<ListPlace>): void {
  const note = useEffectEvent(() => notePlace(place, listPlace.current));
  useEffect(() => {
    let timer: number | undefined;
    const noteSoon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => note(), PAUSE);
    };
    window.addEventListener('scroll', noteSoon, { passive: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('scroll', noteSoon);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is noted for each place
  useEffect(() => note(), [place]);
}

/** Where the person is: at first where the window was left, then where they go. Other places begin at their top. */
export function usePlace() {
  const { data } = useSuspenseQuery({
    queryKey: ['place'],
    queryFn: () => request('place.read', {}),
  });
  const [left] = useState(data.place);
  const [place, setPlace] = useState(() => placeOf(left));
  const listPlace = useRef(listPlaceOf(left));
  const isStart = useRef(true);
  useLayoutEffect(() => {
    if (!isStart.current && !isList(place)) window.scrollTo(0, 0);
    isStart.current = false;
  }, [place]);
  useScrolledTo(left && !isList(placeOf(left)) ? left.scroll : 0);
  useNotedPlace(place, listPlace);
  return { place, listPlace, go: setPlace, noteList: () => notePlace(place, listPlace.current) };
}
