import type { EvidenceItem } from '../../domain/evidence.ts';
import type { Message } from '../../domain/message.ts';
import type { TrackingEvent, TrackingLeg } from '../../domain/tracking.ts';
import type { ExhibitContent } from '../dossierPlan.ts';
import type { DossierWords } from '../dossierWords.ts';
import type { PlanInput } from './planInput.ts';
import { byTime, evidenceMoment, printMoment } from './timeOrder.ts';

/** An exhibit before it has its label. */
export type Unlabelled = Readonly<{ title: string; details: string; content: ExhibitContent }>;

function captureText(item: EvidenceItem, words: DossierWords): string {
  const at = printMoment(evidenceMoment(item));
  return item.capture
    ? words(`detail.${item.capture.source}`, { at })
    : words('detail.added', { at });
}

function placeholderNote(item: EvidenceItem, words: DossierWords): string {
  const hash = item.sha256;
  if (item.mediaType === 'application/pdf') return words('placeholder.pdf', { hash });
  if (item.mediaType.startsWith('video/')) return words('placeholder.video', { hash });
  return words('placeholder.file', { hash });
}

/** One evidence item as an exhibit; what is not a picture becomes a named placeholder. */
export function evidenceExhibit(item: EvidenceItem, { audience, words }: PlanInput): Unlabelled {
  const isPhoto = item.mediaType.startsWith('image/');
  const kind = words(isPhoto && item.kind === 'other' ? 'kind.photo' : `kind.${item.kind}`);
  const hash = words('detail.hash', { hash: item.sha256.slice(0, 8) });
  const details = [
    captureText(item, words),
    item.fileName,
    ...(audience === 'buyer' ? [] : [hash]),
  ];
  return {
    title: item.caption ? `${kind}: ${item.caption}` : kind,
    details: details.join(' · '),
    content: isPhoto
      ? { kind: 'photo', item }
      : { kind: 'placeholder', item, note: placeholderNote(item, words) },
  };
}

function copiedNote(leg: TrackingLeg, words: DossierWords): string | undefined {
  if (leg.copiedFrom === undefined) return undefined;
  return leg.copiedAt
    ? words('tracking.copied', { from: leg.copiedFrom, at: printMoment(leg.copiedAt) })
    : words('tracking.copied-from', { from: leg.copiedFrom });
}

/** The record of one leg as a table, oldest line first, in the carrier's own words. */
function trackingExhibit(
  leg: TrackingLeg,
  events: readonly TrackingEvent[],
  { words }: PlanInput,
): Unlabelled {
  const note = copiedNote(leg, words);
  const rows = events.map((event) => ({
    when: printMoment(event.at),
    place: event.place ?? '',
    text: event.text,
    ...(event.translation !== undefined && { translation: event.translation }),
  }));
  return {
    title: words('exhibit.tracking', { carrier: leg.carrier, number: leg.number }),
    details: '',
    content: { kind: 'tracking', legId: leg.id, ...(note !== undefined && { note }), rows },
  };
}

/** The words of a message, below the subject where it is a mail that has one. */
const wordsOf = ({ subject, text }: Message): string =>
  subject === undefined || subject === text ? text : `${subject}\n${text}`;

/** The message log, oldest first, original and translation side by side. */
export function messagesExhibit({ aCase, sellerZone, words }: PlanInput): Unlabelled {
  const rows = byTime(aCase.messages, (message) => message.at, sellerZone).map((message) => ({
    when: printMoment(message.at),
    from: words(message.direction === 'in' ? 'from.customer' : 'from.seller'),
    text: wordsOf(message),
    ...(message.channel !== undefined && { channel: message.channel }),
    ...(message.language !== undefined && { language: message.language }),
    ...(message.translation !== undefined && { translation: message.translation }),
  }));
  return { title: words('exhibit.messages'), details: '', content: { kind: 'messages', rows } };
}

/** The records of all legs that have lines, the leg with the oldest line first. */
export function trackingExhibits(input: PlanInput): readonly Unlabelled[] {
  const { legs, events } = input.aCase;
  const inOrder = byTime(events, (event) => event.at, input.sellerZone);
  return [...new Set(inOrder.map((event) => event.legId))].flatMap((legId) =>
    legs
      .filter((leg) => leg.id === legId)
      .map((leg) =>
        trackingExhibit(
          leg,
          inOrder.filter((event) => event.legId === legId),
          input,
        ),
      ),
  );
}
