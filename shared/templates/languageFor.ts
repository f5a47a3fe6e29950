import type { Case } from '../domain/case.ts';
import { type TemplateLanguage, TemplateLanguageSchema } from './templateFile.ts';

const languageOf = (tag: string): string => new Intl.Locale(tag).language;

/** The language of the templates that a BCP 47 tag names or is a variety of: `pt-BR` gives `pt`, `zh-Hant` `zh-CN`. */
export function matchTemplateLanguage(tag: string): TemplateLanguage | undefined {
  const languages = TemplateLanguageSchema.options;
  const exact = languages.find((one) => one.toLowerCase() === tag.toLowerCase());
  return exact ?? languages.find((one) => languageOf(one) === languageOf(tag));
}

/** The language that most people of a country read, as Unicode knows it: `BR` gives `pt`. */
const ofCountry = (country: string): string =>
  languageOf(new Intl.Locale(`und-${country}`).maximize().toString());

/**
 * The language to write to a buyer in: that of the buyer, else of their last message, else of their country, else
 * English. Languages without templates are passed over.
 */
export function templateLanguageFor({ buyer, messages }: Case): TemplateLanguage {
  const heard = messages.findLast(({ direction, language }) => direction === 'in' && language);
  const tags = [buyer.language, heard?.language, buyer.country && ofCountry(buyer.country)];
  const known = tags.map((tag) => tag && matchTemplateLanguage(tag));
  return known.find((one) => one !== undefined && one !== '') ?? 'en';
}
