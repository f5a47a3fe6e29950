import { AppError } from '../../../shared/appError.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import type { Core } from '../createCore.ts';
import { plainNumber } from '../documents/sameItem.ts';
import { withVaultLock } from '../storage/lock.ts';
import type { RefusedLine, TrackingRecord } from '../tracking/trackingRecord.ts';
import { countKnown, saveTracking } from './addTracking.ts';

type Numbered = Readonly<TrackingRecord & { number: string }>;

/** What one number of an export says to one case. */
type Match = Readonly<{ aCase: Case; records: readonly Required<TrackingRecord>[] }>;

/** What became of an export: numbers matched and not, events added and known, lines refused, cases changed. */
export type TrackingImported = Readonly<{
  matched: number;
  added: number;
  known: number;
  unmatched: readonly string[];
  refused: readonly RefusedLine[];
  caseIds: readonly string[];
}>;

const isNumbered = (record: TrackingRecord): record is Numbered => record.number !== undefined;

const legOf = ({ legs }: Case, { number, carrier }: Numbered) => {
  const own = legs.filter((leg) => plainNumber(leg.number) === plainNumber(number));
  return own.find((leg) => leg.carrier === carrier) ?? own[0];
};

function matchesOf(cases: readonly Case[], records: readonly Numbered[]): readonly Match[] {
  return cases.flatMap((aCase) => {
    const own = records.flatMap((record) => {
      const leg = legOf(aCase, record);
      return leg ? [{ ...record, carrier: leg.carrier, number: leg.number }] : [];
    });
    return own.length > 0 ? [{ aCase, records: own }] : [];
  });
}

async function matchAll(core: Core, records: readonly TrackingRecord[], file: string) {
  const numbered = records.filter(isNumbered);
  if (numbered.length === 0) throw new AppError('tracking-file-no-numbers', { file });
  const { cases } = await core.cases.list();
  const matches = matchesOf(
    cases.filter(({ deletedAt }) => !deletedAt),
    numbered,
  );
  const found = new Set(
    matches.flatMap((one) => one.records.map(({ number }) => plainNumber(number))),
  );
  const numbers = [...new Map(numbered.map(({ number }) => [plainNumber(number), number]))];
  const unmatched = numbers.filter(([plain]) => !found.has(plain)).map(([, number]) => number);
  return { matches, matched: found.size, unmatched };
}

const refusedIn = (records: readonly TrackingRecord[]) =>
  records.flatMap(({ refused }) => refused).sort((one, other) => one.line - other.line);

/** Tells what `importTracking` would do now, and changes nothing. Throws AppError `tracking-file-no-numbers`. */
export async function previewTrackingFile(
  core: Core,
  records: readonly TrackingRecord[],
  file: string,
): Promise<TrackingImported> {
  const { matches, matched, unmatched } = await matchAll(core, records, file);
  const known = matches.reduce((sum, one) => sum + countKnown(one.aCase, one.records), 0);
  const events = matches.flatMap((one) => one.records.flatMap((record) => record.events)).length;
  return {
    matched,
    added: events - known,
    known,
    unmatched,
    refused: refusedIn(records),
    caseIds: matches.map(({ aCase }) => aCase.id),
  };
}

/**
 * Adds what an export says of many numbers to the cases that have them. A number that no case has is named; events
 * that are there already are not doubled; a case in the trash is passed over. Each case is one change. Throws AppError
 * `tracking-file-no-numbers`, `vault-read-only` or `vault-locked` before anything is changed, and `cancelled` between
 * two cases.
 */
export async function importTracking(
  core: Core,
  records: readonly TrackingRecord[],
  file: string,
  onProgress?: OnProgress,
): Promise<TrackingImported> {
  return await withVaultLock(core.vault, 'Claimfolio', core.clock, async () => {
    const { matches, matched, unmatched } = await matchAll(core, records, file);
    let [added, known] = [0, 0];
    const caseIds: string[] = [];
    for (const [done, { aCase, records: own }] of matches.entries()) {
      onProgress?.({ step: 'write', unit: 'cases', done, total: matches.length });
      const saved = await saveTracking(core, aCase.id, own, file);
      added += saved.added;
      known += saved.known;
      if (saved.added > 0) caseIds.push(aCase.id);
    }
    return { matched, added, known, unmatched, refused: refusedIn(records), caseIds };
  });
}
