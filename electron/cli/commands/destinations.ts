import { join } from 'node:path';
import type { Destination } from '../../../shared/destinations/destination.ts';
import { ReasonSchema } from '../../../shared/domain/vocabulary.ts';
import type { EvidenceProfile } from '../../../shared/proof/evidenceProfile.ts';
import { claimNames, stepsOf } from '../../../shared/proof/wantedProof.ts';
import { readDestinations } from '../../core/destinations/loadDestinations.ts';
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
    say('destination-source', {
      source: row.source,
      age: row.sourceAge,
      confidence: row.confidence,
    }),
  ];
  return lines.join('\n  ');
}

function rulesOf({ responseDays }: Row): string {
  return Object.entries(responseDays ?? {})
    .map(([rule, figures]) => `${rule} ${[figures].flat().join('/')}`)
    .join(', ');
}

/** `destinations`: every profile with its limits, deadlines and sources. */
export const destinations: Command = {
  path: ['destinations'],
  summary: 'command-destinations',
  example: 'destinations --json',
  run: async (_args, context) => {
    const { profiles, refused } = await readDestinations(
      join(context.io.resources, 'destinations'),
    );
    const evidence = await context.evidenceProfiles();
    const rows = profiles.map((destination) => rowOf(destination, evidence));
    const text = rows.map((row) => textOf(row, context)).join('\n\n');
    const problems = refused.map((error) => context.explain(error));
    const named = refused.map(({ code }, at) => ({ code, message: problems[at] ?? '' }));
    const data = { destinations: rows, ...(named.length > 0 && { refused: named }) };
    return { data, text, problems, partly: named.length > 0 };
  },
};
