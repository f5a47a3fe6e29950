import type { ErrorData } from '../../shared/appError.ts';
import { withoutPersonalData } from '../../shared/withoutPersonalData.ts';

/** What a report for support tells of the program and the computer. */
export type ReportFacts = Readonly<{
  version: string;
  runtime: string;
  system: string;
  language: string;
  /** How the vault stands, and its figures when it is open. */
  vault: string;
  figures?: Readonly<Record<string, number>> | undefined;
}>;

const line = (name: string, value: string | number) => `${name}: ${value}`;

/** A report for support, one fact a line, the same words in every language. Nothing of a buyer, no path. */
export function supportReport(facts: ReportFacts, error: ErrorData | undefined): string {
  const { figures = {}, ...told } = facts;
  const safe = error && withoutPersonalData(error);
  const lines = [
    ...Object.entries(told).map(([name, value]) => line(name, value)),
    ...Object.entries(figures).map(([name, value]) => line(`vault.${name}`, value)),
    ...(safe ? [line('error', safe.code)] : []),
    ...Object.entries(safe?.params ?? {}).map(([name, value]) => line(`error.${name}`, value)),
  ];
  return lines.join('\n');
}
