import { createContext, useContext } from 'react';

/** Something that was done, in a few words, and at most one thing to do about it. */
export type ToastContent = Readonly<{
  /** Of several with the same key only the last is shown. */
  key: string;
  text: string;
  action?: Readonly<{ label: string; run: () => void }>;
}>;

/** Shows a toast for ten seconds. */
export type ShowToast = (toast: ToastContent) => void;

/** Where toasts are shown; without a `Toasts` around it, nowhere. */
export const ToastsContext = createContext<ShowToast>(() => undefined);

/** The one place for what was just done and can be taken back: `show({ key, text, action })`. */
export const useToasts = (): ShowToast => useContext(ToastsContext);
