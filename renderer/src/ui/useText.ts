import { createContext, useContext } from 'react';
import type { ErrorData } from '../../../shared/appError.ts';
import {
  type Language,
  type TextKey,
  type TextParams,
  translateOnPage,
} from '../../../shared/translate.ts';

/** The language of the window. */
export const LanguageContext = createContext<Language>('en');

/** The language of the window, for dates and numbers. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** The texts of the window in its language; every visible word comes through here. */
export function useText(): (key: TextKey, params?: TextParams) => string {
  const language = useLanguage();
  return (key, params) => translateOnPage(language, key, params);
}

/** Errors in plain words, in the language of the window: what is wrong, what is safe, what to do. */
export function useErrorText(): (error: ErrorData) => string {
  const text = useText();
  return ({ code, params }) => text(`errors/${code}`, params);
}
