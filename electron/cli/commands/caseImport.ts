import { dirname } from 'node:path';
import { AppError, type ErrorData } from '../../../shared/appError.ts';
import { readDocuments } from '../../core/documents/readDocuments.ts';
import { type ImportSource, importCases } from '../../core/useCases/importCases.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';

type Refused = Readonly<{ file: string; index: number | null; error: ErrorData }>;
type Read = Readonly<{ sources: readonly ImportSource[]; refused: readonly Refused[] }>;

async function read(file: string, context: Context): Promise<Read> {
  try {
    const folder = file === '-' ? context.io.cwd : dirname(context.pathOf(file));
    const documents = readDocuments(await context.text(file), file);
    const sources = documents.map((content, index) => ({ file, index, folder, content }));
    return { sources, refused: [] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { sources: [], refused: [{ file, index: null, error: error.toData() }] };
  }
}

/** An error of a field needs to be told with its document. */
function explain({ file, index, error }: Refused, context: Context): ErrorData {
  if (index === null || !error.code.startsWith('document-field-')) return error;
  const detail = context.explain(error);
  return { code: 'document-invalid', params: { file, number: index + 1, detail } };
}

/** `case import FILE.json...`: adds or updates cases. A document is taken whole or refused by name. */
export const caseImport: Command = {
  path: ['case', 'import'],
  positionals: [{ name: 'FILE', many: true }],
  summary: 'command-case-import',
  example: 'case import orders.json',
  run: async (args, context) => {
    const core = await context.core();
    const found: Read[] = [];
    for (const file of args.positionals) found.push(await read(file, context));
    const tools = { photos: context.photos(), destinations: await context.destinations() };
    const sources = found.flatMap((one) => one.sources);
    const { created, updated, refused } = await importCases(core, tools, sources);
    const all = [...found.flatMap((one) => one.refused), ...refused];
    const errors = all.map((one) => ({ ...one, error: explain(one, context) }));
    const told = errors.map(({ file, index, error: { code, params } }) => ({
      ...{ file, index, code },
      message: context.explain({ code, params }),
    }));
    const [first] = errors;
    const isNothing = created.length + updated.length === 0;
    return {
      data: { created, updated, refused: told },
      text: context.say('cases-imported', { created: created.length, updated: updated.length }),
      problems:
        isNothing && told.length === 1
          ? []
          : told.map(({ code, message }) => `refused ${code}: ${message}`),
      partly: told.length > 0,
      ...(isNothing && first && { failed: first.error }),
    };
  },
};
