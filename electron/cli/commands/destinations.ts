import type { Destination } from '../../../shared/destinations/destination.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';

/** A profile with every field there: null is "found in no source", never "unlimited". */
const rowOf = (destination: Destination) => ({
  id: destination.id,
  name: destination.name,
  platforms: destination.platforms,
  types: destination.types ?? null,
  maxFileBytes: destination.maxFileBytes ?? null,
  maxTotalBytes: destination.maxTotalBytes ?? null,
  maxFiles: destination.maxFiles ?? null,
  maxPages: destination.maxPages ?? null,
  maxStatementChars: destination.maxStatementChars ?? null,
  responseDays: destination.responseDays ?? null,
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
    const rows = (await context.destinations()).map(rowOf);
    const text = rows.map((row) => textOf(row, context)).join('\n\n');
    return { data: { destinations: rows }, text };
  },
};
