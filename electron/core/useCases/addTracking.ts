import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { type ItemEdit, setItem } from '../../../shared/domain/edit.ts';
import { momentAt } from '../../../shared/domain/moment.ts';
import type { Core } from '../createCore.ts';
import { eventRule, legRule } from '../documents/listRules.ts';
import { mergeList } from '../documents/mergeList.ts';
import { isSameEvent, isSameLeg, plainNumber } from '../documents/sameItem.ts';
import { withVaultLock } from '../storage/lock.ts';
import { readTracking } from '../tracking/readTracking.ts';
import type { DateOrder, RefusedLine, TrackingRecord } from '../tracking/trackingRecord.ts';

/** A record as it was copied, and what the seller says beside it. `file` names the source. */
export type TrackingRequest = Readonly<{
  caseId: string;
  text: string;
  file: string;
  carrier?: string | undefined;
  number?: string | undefined;
  dates?: DateOrder | undefined;
}>;

/** What became of a record: events added, events known already, lines refused, events of the leg by now. */
export type TrackingAnswer = Readonly<{
  carrier: string;
  number: string;
  added: number;
  known: number;
  refused: readonly RefusedLine[];
  events: number;
}>;

const isNumber = (one: string, other: string): boolean => plainNumber(one) === plainNumber(other);

/** The numbers that the seller can mean: the one given, else the one of the record, else the one of the case. */
function numberOf(
  { legs }: Case,
  records: readonly TrackingRecord[],
  given: string | undefined,
): string {
  const found = [...new Set(records.flatMap(({ number }) => number ?? []))];
  const numbers = found.join(', ');
  if (given !== undefined) {
    if (found.length === 0 || found.some((number) => isNumber(number, given))) return given;
    throw new AppError('tracking-other-number', { found: numbers, asked: given });
  }
  const ofCase = found.filter((number) => legs.some((leg) => isNumber(leg.number, number)));
  const candidates = ofCase.length > 0 ? ofCase : found;
  if (candidates.length > 1) throw new AppError('tracking-several-numbers', { numbers });
  const own = [...new Set(legs.map(({ number }) => number))];
  const number = candidates[0] ?? (own.length === 1 ? own[0] : undefined);
  if (number === undefined) throw new AppError('tracking-needs-number');
  return number;
}

function carrierOf({ legs }: Case, { carrier }: TrackingRecord, number: string): string {
  const known = legs.filter((leg) => isNumber(leg.number, number));
  const found = carrier ?? (known.length === 1 ? known[0]?.carrier : undefined);
  if (found === undefined) throw new AppError('tracking-needs-carrier', { number });
  return found;
}

/** All that the source says of the chosen number. Several carriers of one number are several legs. */
export function chosenRecords(
  aCase: Case,
  records: readonly TrackingRecord[],
  { carrier, number: given }: TrackingRequest,
): readonly Required<TrackingRecord>[] {
  const number = numberOf(aCase, records, given);
  const chosen = records.filter((one) => one.number === undefined || isNumber(one.number, number));
  return chosen.map((record) => {
    const said = { ...record, ...(carrier && { carrier }) };
    return { ...said, number, carrier: carrierOf(aCase, said, number) };
  });
}

/** How many events of these records a case has already. */
export function countKnown(aCase: Case, records: readonly Required<TrackingRecord>[]): number {
  return records
    .flatMap((record) => {
      const leg = aCase.legs.find((one) => isSameLeg(one, record));
      return record.events.map((event) => ({ ...event, legId: leg?.id ?? '' }));
    })
    .filter((event) => aCase.events.some((one) => isSameEvent(one, event))).length;
}

type Merged = Readonly<{ edits: readonly ItemEdit[]; legId: string; added: number; known: number }>;

function merge(core: Core, aCase: Case, record: Required<TrackingRecord>, file: string): Merged {
  const nextId = () => core.ids.next();
  const { carrier, number, events } = record;
  const leg = mergeList(legRule, aCase.legs, [{ carrier, number }], nextId);
  const legId = leg.ids[0] ?? '';
  const drafts = events.map((event) => ({ ...event, legId }));
  const merged = mergeList(eventRule, aCase.events, drafts, nextId);
  const before = new Set(aCase.events.map(({ id }) => id));
  const added = new Set(merged.ids.filter((id) => !before.has(id))).size;
  const copiedAt = momentAt(core.clock.now(), core.clock.zone);
  const source = setItem('legs', { id: legId, copiedFrom: file, copiedAt });
  const edits = [...leg.edits, ...(merged.edits.length > 0 ? [source] : []), ...merged.edits];
  return { edits, legId, added, known: events.length - added };
}

/** Adds records to one case, as one change. The caller holds the lock of the vault. */
export async function saveTracking(
  core: Core,
  caseId: string,
  records: readonly Required<TrackingRecord>[],
  file: string,
): Promise<TrackingAnswer> {
  const aCase = await core.cases.open(caseId);
  const merged = records.map((record) => merge(core, aCase, record, file));
  const items = merged.flatMap(({ edits }) => edits);
  if (items.length > 0) await core.cases.append({ caseId, items });
  const { events } = await core.cases.open(caseId);
  const legs = new Set(merged.map(({ legId }) => legId));
  const sum = (name: 'added' | 'known') => merged.reduce((total, one) => total + one[name], 0);
  return {
    carrier: [...new Set(records.map(({ carrier }) => carrier))].join(', '),
    number: records[0]?.number ?? '',
    added: sum('added'),
    known: sum('known'),
    refused: records.flatMap(({ refused }) => refused),
    events: events.filter(({ legId }) => legs.has(legId)).length,
  };
}

/**
 * Adds what a carrier or a tracking site says to a case, as one change. An event that is there already is not
 * doubled; lines that are no events are named, and nothing is changed when no line is one. Throws the AppErrors
 * of `readTracking`, and `case-not-found`, `tracking-needs-carrier`, `tracking-needs-number`,
 * `tracking-several-numbers`, `tracking-other-number`, `vault-read-only` or `vault-locked`.
 */
export async function addTracking(core: Core, request: TrackingRequest): Promise<TrackingAnswer> {
  const { caseId, text, file, dates, carrier = '', number = '' } = request;
  const records = readTracking(text, file, dates);
  const refused = records.flatMap((record) => record.refused);
  return await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const aCase = await core.cases.open(caseId);
    if (!records.some(({ events }) => events.length > 0))
      return { carrier, number, added: 0, known: 0, refused, events: 0 };
    return await saveTracking(core, caseId, chosenRecords(aCase, records, request), file);
  });
}
