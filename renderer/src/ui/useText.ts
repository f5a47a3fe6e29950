import { createContext, useContext } from 'react';
import {
  type Language,
  type TextKey,
  type TextParams,
  translate,
} from '../../../shared/translate.ts';

/** The language of the window. */
export const LanguageContext = createContext<Language>('en');

/** The language of the window, for dates and error texts. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** The texts of the window in its language; every visible word comes through here. */
export function useText(): (key: TextKey, params?: TextParams) => string {
  const language = useLanguage();
  return (key, params) => translate(language, key, params);
}
