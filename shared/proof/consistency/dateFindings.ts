import { Temporal } from 'temporal-polyfill';
import { instantOf, type Moment } from '../../domain/moment.ts';
import { eventSays } from '../parcelEvents.ts';
import type { CheckInput, Finding } from './finding.ts';

const dateOf = ({ local }: Moment): string => local.slice(0, 10);

/** By instants where both are known to the minute, else by their dates. */
function isBefore(one: Moment, other: Moment): boolean {
  const isExact = (moment: Moment) => moment.zone !== undefined && moment.local.length > 10;
  if (!isExact(one) || !isExact(other)) return dateOf(one) < dateOf(other);
  return Temporal.Instant.compare(instantOf(one, 'UTC'), instantOf(other, 'UTC')) < 0;
}

/** A day of grace, because a platform's day may have begun before the seller's. */
const tomorrow = (today: string): string =>
  Temporal.PlainDate.from(today).add({ days: 1 }).toString();

function disputeDates({ aCase, dispute }: CheckInput): readonly Finding[] {
  const { orderedAt } = aCase.order;
  const { openedOn, respondBy, id } = dispute;
  const part = 'claims' as const;
  return [
    ...(orderedAt && openedOn < dateOf(orderedAt)
      ? [
          {
            ...({ code: 'opened-before-order', part, id } as const),
            params: { opened: openedOn, ordered: dateOf(orderedAt) },
          },
        ]
      : []),
    ...(respondBy !== undefined && respondBy < openedOn
      ? [
          {
            ...({ code: 'due-before-opened', part, id } as const),
            params: { due: respondBy, opened: openedOn },
          },
        ]
      : []),
  ];
}

function eventDates({ aCase, dispute }: CheckInput): readonly Finding[] {
  const ordered = aCase.order.orderedAt ?? aCase.order.paidAt;
  return aCase.events.flatMap((event): readonly Finding[] => {
    const { id, at, text } = event;
    const [part, on] = ['tracking' as const, dateOf(at)];
    const isEarly = ordered !== undefined && isBefore(at, ordered);
    const isLate = eventSays(event, 'delivered') && on > dispute.openedOn;
    return [
      ...(isEarly && ordered
        ? [
            {
              ...({ code: 'event-before-order', part, id } as const),
              params: { on, text, ordered: dateOf(ordered) },
            },
          ]
        : []),
      ...(isLate
        ? [
            {
              ...({ code: 'delivered-after-claim', part, id } as const),
              params: { on, opened: dispute.openedOn },
            },
          ]
        : []),
    ];
  });
}

function futureDates({ aCase, today }: CheckInput): readonly Finding[] {
  const last = tomorrow(today);
  const dated = [
    ...aCase.events.map(({ id, at }) => ({ id, at, part: 'tracking' as const })),
    ...aCase.messages.map(({ id, at }) => ({ id, at, part: 'messages' as const })),
  ];
  return dated
    .filter(({ at }) => dateOf(at) > last)
    .map(({ id, at, part }) => ({ code: 'in-the-future', part, id, params: { on: dateOf(at) } }));
}

const OF_PARCEL =
  /^(item|label|inner-packing|outer-packing|weight|sealed-parcel|waybill|hand-over)$/;

function exhibitDates({ aCase, dispute: { openedOn } }: CheckInput): readonly Finding[] {
  return aCase.evidence.flatMap(({ id, kind, capture, caption, fileName }): readonly Finding[] => {
    const isTold = capture !== undefined && capture.source !== 'file-time';
    if (!isTold || !OF_PARCEL.test(kind) || dateOf(capture.at) <= openedOn) return [];
    const params = { file: caption || fileName, on: dateOf(capture.at), opened: openedOn };
    return [{ code: 'exhibit-after-claim', part: 'evidence', id, params }];
  });
}

/** Dates that are out of order, or later than the claim that they are to answer. */
export const dateFindings = (input: CheckInput): readonly Finding[] => [
  ...disputeDates(input),
  ...eventDates(input),
  ...futureDates(input),
  ...exhibitDates(input),
];
