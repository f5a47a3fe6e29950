import type { Language } from '../../shared/translate.ts';

/** The language to start in: the first of the system's that Claimfolio speaks, else English. */
export function languageOf(preferred: readonly string[]): Language {
  const first = preferred.find((tag) => /^(en|zh)\b/i.test(tag));
  return first && /^zh/i.test(first) ? 'zh-CN' : 'en';
}
