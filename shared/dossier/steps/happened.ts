import type { EvidenceItem } from '../../domain/evidence.ts';
import type { Moment } from '../../domain/moment.ts';
import type { TrackingEvent } from '../../domain/tracking.ts';
import type { CitedLine, ExhibitContent, ExhibitGroup } from '../dossierPlan.ts';
import { groupOf } from './groupEvidence.ts';
import type { PlanInput } from './planInput.ts';
import { byTime, evidenceMoment, printMoment } from './timeOrder.ts';

/** Most lines that the story on the first page may have. */
const HAPPENED_LINES = 6;

type Happening = Readonly<{ at: Moment; text: string; cites: readonly string[] }>;

/** The labels of the exhibits whose content is wanted. */
function labelsOf(
  groups: readonly ExhibitGroup[],
  isWanted: (content: ExhibitContent) => boolean,
): readonly string[] {
  return groups
    .flatMap((group) => group.exhibits)
    .filter(({ content }) => isWanted(content))
    .map(({ label }) => label);
}

function orderHappenings({ aCase, words }: PlanInput): readonly Happening[] {
  const { orderedAt, paidAt } = aCase.order;
  if (orderedAt) return [{ at: orderedAt, text: words('happened.ordered'), cites: [] }];
  return paidAt ? [{ at: paidAt, text: words('happened.paid'), cites: [] }] : [];
}

/** Whether a photo shows the goods or the packing and says when it was taken. The time of a file does not. */
const isDatedPackingPhoto = (item: EvidenceItem): boolean =>
  groupOf(item) === 'packing' &&
  item.mediaType.startsWith('image/') &&
  item.capture !== undefined &&
  item.capture.source !== 'file-time';

const dateOf = ({ local }: Moment): string => local.slice(0, 10);

function packingHappenings(
  { aCase, sellerZone, words }: PlanInput,
  groups: readonly ExhibitGroup[],
): readonly Happening[] {
  const photos = byTime(aCase.evidence.filter(isDatedPackingPhoto), evidenceMoment, sellerZone);
  const [first, last] = [photos.at(0), photos.at(-1)];
  if (!first || !last) return [];
  const [from, to] = [evidenceMoment(first), evidenceMoment(last)];
  const params = { count: photos.length, last: dateOf(to) };
  const key = dateOf(from) === dateOf(to) ? 'happened.packed' : 'happened.packed-until';
  const cites = labelsOf(
    groups,
    (content) => content.kind === 'photo' && photos.some(({ id }) => id === content.item.id),
  );
  return [{ at: from, text: words(key, params), cites }];
}

function eventHappening(
  key: 'happened.first-event' | 'happened.last-event',
  event: TrackingEvent,
  { aCase, words }: PlanInput,
  groups: readonly ExhibitGroup[],
): Happening {
  const leg = aCase.legs.find(({ id }) => id === event.legId);
  const text = event.translation ?? event.text;
  return {
    at: event.at,
    text: words(key, { carrier: leg?.carrier ?? '', number: leg?.number ?? '', text }),
    cites: labelsOf(
      groups,
      (content) => content.kind === 'tracking' && content.legId === event.legId,
    ),
  };
}

function carrierHappenings(
  input: PlanInput,
  groups: readonly ExhibitGroup[],
): readonly Happening[] {
  const events = byTime(input.aCase.events, (event) => event.at, input.sellerZone);
  const [first] = events;
  const last = events.at(-1);
  const lines = first ? [eventHappening('happened.first-event', first, input, groups)] : [];
  if (!last || last === first) return lines;
  return [...lines, eventHappening('happened.last-event', last, input, groups)];
}

function messageHappenings(
  { aCase, sellerZone, words }: PlanInput,
  groups: readonly ExhibitGroup[],
): readonly Happening[] {
  const sent = aCase.messages.filter(({ direction }) => direction === 'out');
  const last = byTime(sent, (message) => message.at, sellerZone).at(-1);
  if (!last) return [];
  const cites = labelsOf(groups, ({ kind }) => kind === 'messages');
  return [{ at: last.at, text: words('happened.message'), cites }];
}

function claimHappening({ dispute, words }: PlanInput): Happening {
  const text = words('happened.opened', { reason: words(`reason.${dispute.reason}`) });
  return { at: { local: dispute.openedOn }, text, cites: [] };
}

/** What happened, in at most six dated lines, oldest first, each with the exhibits that show it. */
export function happenedLines(
  input: PlanInput,
  groups: readonly ExhibitGroup[],
): readonly CitedLine[] {
  const ours = [
    ...orderHappenings(input),
    ...packingHappenings(input, groups),
    ...carrierHappenings(input, groups),
  ];
  const lines =
    input.audience === 'buyer'
      ? ours
      : [...ours, ...messageHappenings(input, groups), claimHappening(input)];
  return byTime(lines, ({ at }) => at, input.sellerZone)
    .slice(0, HAPPENED_LINES)
    .map(({ at, text, cites }) => ({ date: printMoment(at), text, cites }));
}
