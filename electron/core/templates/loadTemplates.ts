import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import {
  type TemplateFile,
  TemplateFileSchema,
  TemplateLanguageSchema,
} from '../../../shared/templates/templateFile.ts';
import { z } from '../../../shared/zod.ts';

async function loadTemplate(folder: string, language: string): Promise<TemplateFile> {
  const file = join(folder, `${language}.json`);
  try {
    const read = TemplateFileSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (!read.success) throw new Error(z.prettifyError(read.error).replaceAll('\n', ' '));
    if (read.data.language !== language) throw new Error(`holds ${read.data.language}`);
    return read.data;
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('program-file-damaged', { file, detail }, { cause });
  }
}

/**
 * The message templates of the program, one file a language, from its folder `resources/templates`.
 *
 * @throws AppError `program-file-damaged` when one does not read or has a blank that nobody knows, which it names.
 */
export async function loadTemplates(folder: string): Promise<readonly TemplateFile[]> {
  return await Promise.all(
    TemplateLanguageSchema.options.map((language) => loadTemplate(folder, language)),
  );
}
