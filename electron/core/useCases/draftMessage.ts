import { AppError } from '../../../shared/appError.ts';
import { type Situation, SituationSchema } from '../../../shared/followUp/vocabulary.ts';
import type { BlankValues } from '../../../shared/templates/blanks.ts';
import { type FilledMessage, fillTemplate } from '../../../shared/templates/fillTemplate.ts';
import {
  matchTemplateLanguage,
  templateLanguageFor,
} from '../../../shared/templates/languageFor.ts';
import type { OwnTemplate } from '../../../shared/templates/library.ts';
import {
  type MessageTemplate,
  type TemplateFile,
  TemplateLanguageSchema,
  templateOf,
} from '../../../shared/templates/templateFile.ts';
import { valuesOfCase } from '../../../shared/templates/valuesOfCase.ts';
import type { Core } from '../createCore.ts';
import { readShelf, similarShelf, templateShelf } from '../library/libraryFiles.ts';

/** What is to be written: a situation, or an own template by its name or id. What the case knows need not be typed. */
export type DraftRequest = Readonly<{
  caseId: string;
  template: string;
  /** BCP 47; that of the own template, else of the buyer, unless it is given. */
  language?: string | undefined;
  values: BlankValues;
}>;

/** A message that was filled, in which language, and from which template: a situation or the id of an own one. */
export type Draft = FilledMessage & Readonly<{ language: string; template: string }>;

type Chosen = Readonly<{ template: string; language: string; file: TemplateFile }> &
  Readonly<{ words: MessageTemplate }>;

function fileIn(files: readonly TemplateFile[], language: string): TemplateFile {
  const wanted = matchTemplateLanguage(language);
  const file = files.find((one) => one.language === wanted);
  if (file) return file;
  const known = TemplateLanguageSchema.options.join(', ');
  throw new AppError('template-language-unknown', { language, known });
}

function ofSituation(file: TemplateFile, situation: Situation): Chosen {
  return {
    template: situation,
    language: file.language,
    file,
    words: templateOf(file, situation),
  };
}

const isCalled = ({ id, name }: OwnTemplate, template: string): boolean =>
  id === template || name.toLowerCase() === template.trim().toLowerCase();

/** Of several with one name the one in the wanted language. */
function findOwn(own: readonly OwnTemplate[], { template, language }: DraftRequest): OwnTemplate {
  const called = own.filter((one) => isCalled(one, template));
  const found = called.find((one) => language === undefined || one.language === language);
  if (found) return found;
  const names = [...SituationSchema.options, ...own.map(({ name }) => name)];
  throw new AppError('template-unknown', { name: template, known: names.join(', ') });
}

async function choose(
  core: Core,
  files: readonly TemplateFile[],
  request: DraftRequest,
  buyers: string,
): Promise<Chosen> {
  const situation = SituationSchema.safeParse(request.template).data;
  if (situation) return ofSituation(fileIn(files, request.language ?? buyers), situation);
  const { entries } = await readShelf(core.vault, templateShelf);
  const { id, language, subject = '', body } = findOwn(entries, request);
  const file = fileIn(files, matchTemplateLanguage(language) ?? 'en');
  return { template: id, language, file, words: { subject, body } };
}

/**
 * Fills a template from a case and what is typed; blanks that are left are named, never passed over. Throws AppError
 * `case-not-found`, `template-unknown`, `template-language-unknown` or `vault-unreadable`.
 */
export async function draftMessage(
  core: Core,
  files: readonly TemplateFile[],
  request: DraftRequest,
): Promise<Draft> {
  const aCase = await core.cases.open(request.caseId);
  const { words, ...chosen } = await choose(core, files, request, templateLanguageFor(aCase));
  const { file, language, template } = chosen;
  const { entries: similar } = await readShelf(core.vault, similarShelf);
  const values = { ...valuesOfCase(aCase), ...request.values };
  return { ...fillTemplate(words, { file, language, similar, values }), language, template };
}
