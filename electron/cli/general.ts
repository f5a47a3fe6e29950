import { AppError } from '../../shared/appError.ts';
import { matchLanguage } from '../../shared/locales/matchLanguage.ts';
import { type Language, languages } from '../../shared/translate.ts';

/** What must be known of a call before it is read: how to answer, also when it cannot be read. */
export type General = Readonly<{ json: boolean; help: boolean; uiLanguage: string | undefined }>;

/** Looks for the options that count for every call, right or wrong. */
export function readGeneral(args: readonly string[]): General {
  const end = args.indexOf('--');
  const words = end === -1 ? args : args.slice(0, end);
  const at = words.findIndex((word) => word === '--ui-lang' || word.startsWith('--ui-lang='));
  const inline = words[at]?.split('=')[1];
  return {
    json: words.includes('--json'),
    help: words.includes('--help') || words.includes('-h'),
    uiLanguage: at === -1 ? undefined : (inline ?? words[at + 1]),
  };
}

/** The language of the terminal, as POSIX names it in the environment (`zh_CN.UTF-8`), else English. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const name = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const [tag = ''] = name.replaceAll('_', '-').split(/[.@]/);
  return matchLanguage(tag, languages) ?? 'en';
}

/** The language that `--ui-lang` names. Throws AppError `option-not-allowed`. */
export function chosenLanguage(name: string): Language {
  const found = languages.find((one) => one.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const allowed = languages.join(', ');
  throw new AppError('option-not-allowed', { option: '--ui-lang', value: name, allowed });
}
