import { join } from 'node:path';
import type { ErrorData } from '../../../shared/appError.ts';
import type { Destination } from '../../../shared/destinations/destination.ts';
import { ReasonSchema } from '../../../shared/domain/vocabulary.ts';
import type { EvidenceProfile } from '../../../shared/proof/evidenceProfile.ts';
import { claimNames, stepsOf } from '../../../shared/proof/wantedProof.ts';
import { correctedDestinations } from '../../core/destinations/correctedDestinations.ts';
import {
  readDestinations,
  readEvidenceProfiles,
} from '../../core/destinations/loadDestinations.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';

/** How it calls each claim, with their source; null where that is found nowhere. */
function claimsOf(id: string, profiles: readonly EvidenceProfile[]) {
  const named = ReasonSchema.options.map((reason) => [reason, claimNames(profiles, id, reason)]);
  const known = named.filter(([, names]) => names && names.length > 0);
  return known.length > 0 ? Object.fromEntries(known) : null;
}

const limitsOf = (destination: Destination) => ({
  types: destination.types ?? null,
  maxFileBytes: destination.maxFileBytes ?? null,
  maxTotalBytes: destination.maxTotalBytes ?? null,
  maxFiles: destination.maxFiles ?? null,
  maxPages: destination.maxPages ?? null,
  maxStatementChars: destination.maxStatementChars ?? null,
});

/** The values that are the seller's, with what came with the program; null there is "unknown". */
function correctionsOf({ own }: Destination) {
  const told = Object.entries(own ?? {}).map(([field, { changedOn, shipped, rule }]) => {
    const named = rule === undefined ? {} : { rule };
    return [field, { yours: true, changedOn, shipped: shipped ?? null, ...named }] as const;
  });
  return told.length > 0 ? Object.fromEntries(told) : null;
}

/** A profile with every field there: null is "found in no source", never "unlimited". */
const rowOf = (destination: Destination, profiles: readonly EvidenceProfile[]) => ({
  id: destination.id,
  name: destination.name,
  platforms: destination.platforms,
  ...limitsOf(destination),
  responseDays: destination.responseDays ?? null,
  answerWithin: destination.answerWithin ?? null,
  zone: destination.zone ?? null,
  claimNames: claimsOf(destination.id, profiles),
  steps: stepsOf(profiles, destination.id) ?? null,
  wants: profiles.find(({ id }) => id === destination.id)?.wants ?? null,
  notes: destination.notes ?? null,
  source: destination.source,
  sourceAge: destination.sourceAge,
  confidence: destination.confidence,
  yours: destination.own !== undefined,
  corrections: correctionsOf(destination),
});
type Row = ReturnType<typeof rowOf>;

function textOf(row: Row, { say }: Context): string {
  const shown = (value: string | number | null | undefined) => value ?? say('unknown');
  const lines = [
    `${row.id}: ${row.name}`,
    say('destination-files', {
      types: shown(row.types?.join(', ')),
      file: shown(row.maxFileBytes),
      total: shown(row.maxTotalBytes),
      files: shown(row.maxFiles),
      pages: shown(row.maxPages),
    }),
    ...(row.responseDays ? [say('destination-deadlines', { rules: rulesOf(row) })] : []),
    ...ownLines(row, say),
    say('destination-source', {
      source: row.source,
      age: row.sourceAge,
      confidence: row.confidence,
    }),
  ];
  return lines.join('\n  ');
}

/** One line for each value that is the seller's. */
function ownLines({ corrections, types, responseDays, ...row }: Row, say: Context['say']) {
  const values: Readonly<Record<string, unknown>> = { ...row, ...responseDays, types };
  return Object.entries(corrections ?? {}).map(([field, { changedOn, shipped }]) =>
    say('destination-own', {
      ...{ field, on: changedOn, value: String(values[field]) },
      shipped: shipped === null ? say('unknown') : [shipped].flat().join('/'),
    }),
  );
}

function rulesOf({ responseDays }: Row): string {
  return Object.entries(responseDays ?? {})
    .map(([rule, figures]) => `${rule} ${[figures].flat().join('/')}`)
    .join(', ');
}

/** The profiles as they count in the vault of the call, if there is one; and every file that was refused. */
async function read(context: Context) {
  const { resources } = context.io;
  const vault = await context.vaultIfThere();
  const shipped = await readDestinations(join(resources, 'destinations'));
  const evidence = await readEvidenceProfiles(join(resources, 'evidence'));
  const corrected = vault
    ? await correctedDestinations(shipped.profiles, vault)
    : { destinations: shipped.profiles, refused: [] };
  const refused: readonly ErrorData[] = [
    ...[...shipped.refused, ...evidence.refused, ...corrected.refused],
  ];
  return { destinations: corrected.destinations, evidence: evidence.profiles, refused };
}

/** `destinations`: every profile with its limits, deadlines and sources, and the values that are the seller's. */
export const destinations: Command = {
  path: ['destinations'],
  summary: 'command-destinations',
  example: 'destinations --json',
  run: async (_args, context) => {
    const { destinations: profiles, evidence, refused } = await read(context);
    const rows = profiles.map((destination) => rowOf(destination, evidence));
    const text = rows.map((row) => textOf(row, context)).join('\n\n');
    const problems = refused.map((error) => context.explain(error));
    const named = refused.map(({ code }, at) => ({ code, message: problems[at] ?? '' }));
    const data = { destinations: rows, ...(named.length > 0 && { refused: named }) };
    return { data, text, problems, partly: named.length > 0 };
  },
};
