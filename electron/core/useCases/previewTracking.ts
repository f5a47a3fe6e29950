import { AppError, type ErrorData } from '../../../shared/appError.ts';
import type { Core } from '../createCore.ts';
import { readTracking } from '../tracking/readTracking.ts';
import type { ReadEvent, RefusedLine, TrackingRecord } from '../tracking/trackingRecord.ts';
import { chosenRecords, countKnown, type TrackingRequest } from './addTracking.ts';

/** What `addTracking` would do, and what it still has to be told. */
export type TrackingPreview = Readonly<{
  events: readonly ReadEvent[];
  refused: readonly RefusedLine[];
  carrier?: string;
  number?: string;
  known: number;
  isAmbiguous: boolean;
  asks?: ErrorData;
}>;

const questions = [
  'tracking-needs-carrier',
  'tracking-needs-number',
  'tracking-several-numbers',
  'tracking-other-number',
];

function asked(error: unknown): ErrorData {
  if (error instanceof AppError && questions.includes(error.code)) return error.toData();
  throw error;
}

const isAmbiguous = ({ refused }: TrackingRecord): boolean =>
  refused.some(({ error }) => error.code === 'tracking-line-ambiguous');

/**
 * Reads what a carrier or a tracking site says, and changes nothing. Throws the AppErrors of `readTracking`, and
 * `case-not-found`.
 */
export async function previewTracking(
  core: Core,
  request: TrackingRequest,
): Promise<TrackingPreview> {
  const aCase = await core.cases.open(request.caseId);
  const records = readTracking(request.text, request.file, request.dates);
  const told = (some: readonly TrackingRecord[]) => ({
    events: some.flatMap(({ events }) => events),
    refused: some.flatMap(({ refused }) => refused),
    isAmbiguous: some.some(isAmbiguous),
  });
  const ofAll = told(records);
  if (ofAll.events.length === 0) return { ...ofAll, known: 0 };
  try {
    const chosen = chosenRecords(aCase, records, request);
    const carrier = [...new Set(chosen.map((record) => record.carrier))].join(', ');
    const [{ number } = { number: '' }] = chosen;
    return { ...told(chosen), carrier, number, known: countKnown(aCase, chosen) };
  } catch (error) {
    return { ...ofAll, known: 0, asks: asked(error) };
  }
}
