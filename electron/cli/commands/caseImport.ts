import { dirname } from 'node:path';
import { AppError, type ErrorData } from '../../../shared/appError.ts';
import type { Core } from '../../core/createCore.ts';
import { readDocuments } from '../../core/documents/readDocuments.ts';
import { importCaseArchive } from '../../core/useCases/importCaseArchive.ts';
import {
  type ImportAnswer,
  type ImportSource,
  type ImportTools,
  importCases,
} from '../../core/useCases/importCases.ts';
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

type Imported = Pick<ImportAnswer, 'created' | 'updated'> &
  Readonly<{ refused: readonly Refused[] }>;

const isArchive = (file: string): boolean => /\.zip$/i.test(file);

/** A case that `case export` wrote: taken whole or refused. */
async function importArchive(
  core: Core,
  tools: ImportTools,
  file: string,
  context: Context,
): Promise<Imported> {
  try {
    return await importCaseArchive(core, tools, context.pathOf(file));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { created: [], updated: [], refused: [{ file, index: null, error: error.toData() }] };
  }
}

/** An error of a field needs to be told with its document. */
function explain({ file, index, error }: Refused, context: Context): ErrorData {
  if (index === null || !error.code.startsWith('document-field-')) return error;
  const detail = context.explain(error);
  return { code: 'document-invalid', params: { file, number: index + 1, detail } };
}

/** `case import FILE...`: adds or updates cases, from documents and from archives of `case export`. A document is taken whole or refused by name. */
export const caseImport: Command = {
  path: ['case', 'import'],
  positionals: [{ name: 'FILE', many: true }],
  summary: 'command-case-import',
  example: 'case import orders.json',
  run: async (args, context) => {
    const core = await context.core();
    const tools = {
      photos: context.photos(),
      destinations: await context.destinations(core.vault),
    };
    const archives = args.positionals.filter(isArchive);
    const found: Read[] = [];
    for (const file of args.positionals.filter((one) => !isArchive(one)))
      found.push(await read(file, context));
    const sources = found.flatMap((one) => one.sources);
    const answers: Imported[] = sources.length > 0 ? [await importCases(core, tools, sources)] : [];
    for (const file of archives) answers.push(await importArchive(core, tools, file, context));
    const created = answers.flatMap((one) => one.created);
    const updated = answers.flatMap((one) => one.updated);
    const refused = answers.flatMap((one) => one.refused);
    const all: readonly Refused[] = [...found.flatMap((one) => one.refused), ...refused];
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
