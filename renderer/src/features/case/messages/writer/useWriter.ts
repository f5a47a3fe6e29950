import { useState } from 'react';
import type { Situation } from '../../../../../../shared/followUp/vocabulary.ts';
import type { CaseDetail } from '../../../../../../shared/ipc/caseDetail.ts';
import type { Words } from '../../../../../../shared/ipc/words.ts';
import type { Blank, BlankValues } from '../../../../../../shared/templates/blanks.ts';
import { type Filling, fillTemplate } from '../../../../../../shared/templates/fillTemplate.ts';
import {
  matchTemplateLanguage,
  templateLanguageFor,
} from '../../../../../../shared/templates/languageFor.ts';
import type { OwnTemplate } from '../../../../../../shared/templates/library.ts';
import { situationsFor } from '../../../../../../shared/templates/situationsFor.ts';
import {
  type MessageTemplate,
  type TemplateFile,
  templateOf,
} from '../../../../../../shared/templates/templateFile.ts';
import { valuesOfCase } from '../../../../../../shared/templates/valuesOfCase.ts';
import { useLanguage } from '../../../../ui/useText.ts';
import { readValues } from './readValues.ts';

/** What is written from: a situation of the program, or a template of one's own. */
export type Chosen =
  | Readonly<{ kind: 'situation'; situation: Situation }>
  | Readonly<{ kind: 'own'; own: OwnTemplate }>;

/** The file of a language; that in English where there is none. */
function fileIn(words: Words, language: string): TemplateFile {
  const wanted = matchTemplateLanguage(language) ?? 'en';
  const file = words.files.find((one) => one.language === wanted);
  if (!file) throw new Error(`There are no templates in ${wanted}`);
  return file;
}

const sourceOf = (chosen: Chosen, file: TemplateFile): MessageTemplate =>
  chosen.kind === 'own'
    ? { subject: chosen.own.subject ?? '', body: chosen.own.body }
    : templateOf(file, chosen.situation);

/** A message in the making: what is chosen, what is typed, and how it reads now. */
export function useWriter(detail: CaseDetail, words: Words, first: Situation | undefined) {
  const window = useLanguage();
  const [suited] = situationsFor(detail);
  const [chosen, setChosen] = useState<Chosen>({
    kind: 'situation',
    situation: first ?? suited ?? 'delay',
  });
  const [buyers, setBuyers] = useState<string>(() => templateLanguageFor(detail));
  const [typed, setTyped] = useState<BlankValues>({});
  const [edited, setEdited] = useState<string>();
  const known = valuesOfCase(detail);
  const language = chosen.kind === 'own' ? chosen.own.language : buyers;
  const values = readValues({ ...known, ...typed }, detail.order.total?.currency);
  const filling = (file: TemplateFile, tag: string): Filling => ({
    ...{ file, language: tag, similar: words.similar, values },
  });
  const file = fileIn(words, language);
  const source = sourceOf(chosen, file);
  const written: MessageTemplate = { ...source, body: edited ?? source.body };
  const own = fileIn(words, window);
  const isSame = own.language === file.language || chosen.kind === 'own';
  return {
    ...{ chosen, language, file, source, written, edited, known },
    /** What is typed, as it is typed, over what the case knows. */
    typed: { ...known, ...typed },
    filling: filling(file, language),
    message: fillTemplate(written, filling(file, language)),
    /** The same in the language of the window, where that is another one. */
    told: isSame
      ? undefined
      : { words: sourceOf(chosen, own), filling: filling(own, own.language) },
    phrases: own.phrases,
    choose: (next: Chosen) => {
      setChosen(next);
      setEdited(undefined);
    },
    speak: (next: string) => {
      setBuyers(next);
      setEdited(undefined);
    },
    type: (blank: Blank, value: string) => setTyped((before) => ({ ...before, [blank]: value })),
    edit: setEdited,
  };
}

/** A message in the making. */
export type Writer = ReturnType<typeof useWriter>;
