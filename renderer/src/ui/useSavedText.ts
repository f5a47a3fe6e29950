import { useDebouncedCallback } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { errorData } from './errorData.ts';
import { isComposing } from './isComposing.ts';
import { useNoteUnsaved } from './unsaved.ts';
import { useErrorText } from './useText.ts';

/** How long the person must pause for a text to be saved, in milliseconds. */
const PAUSE = 600;

/** What could not be saved, by the names of the texts: it is there again, and tried again, when the person comes back. */
const unsaved = new Map<string, string>();

/** A text that saves itself. */
export type SavedText = Readonly<{
  /** Names the text in the whole program; without it, what could not be saved is gone with its field. */
  name?: string;
  /** As it is saved. */
  value: string;
  /** Saved whenever the person pauses; otherwise when they leave the field or press Enter. */
  isLive?: boolean;
  /** What is wrong with a typed text; undefined when it can be saved. */
  check?: ((typed: string) => string | undefined) | undefined;
  /** Saves a checked text. What it throws is said beside the field, and the text stays. */
  onSave: (typed: string) => Promise<unknown>;
}>;

/** What is typed of a text that saves itself, what is wrong with it, and what the field does. */
export function useSavedText({ name = '', value, isLive = false, check, onSave }: SavedText) {
  const errorText = useErrorText();
  const [typed, setTyped] = useState(() => unsaved.get(name) ?? value);
  const [error, setError] = useState<string>();
  useNoteUnsaved(error !== undefined);
  const saved = useRef(value);
  const pending = useRef(0);
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
    // What comes back while more is being saved is older than what is typed.
    if (pending.current > 0 || value === saved.current) return;
    saved.current = value;
    setTyped(value);
    setError(undefined);
  }, [value]);
  const send = async (words: string) => {
    saved.current = words;
    pending.current += 1;
    try {
      await onSave(words);
      unsaved.delete(name);
      saved.current = latest.current;
      // Who pauses may be about to write on after a space.
      if (!isLive) setTyped((now) => (now.trim() === words ? latest.current : now));
    } catch (fault) {
      saved.current = latest.current;
      if (name) unsaved.set(name, words);
      setError(errorText(errorData(fault)));
    } finally {
      pending.current -= 1;
    }
  };
  const save = (whole: string) => {
    const words = whole.trim();
    if (words === saved.current.trim()) {
      unsaved.delete(name);
      return setError(undefined);
    }
    const wrong = check?.(words);
    setError(wrong);
    if (wrong === undefined) void send(words);
  };
  const tryAgain = useEffectEvent(() => {
    if (unsaved.has(name)) save(typed);
  });
  useEffect(() => tryAgain(), []);
  const saveSoon = useDebouncedCallback(save, { delay: PAUSE, flushOnUnmount: true });
  return {
    typed,
    error,
    type: (words: string, isWhole: boolean) => {
      setTyped(words);
      setError(undefined);
      if (isLive && isWhole) saveSoon(words);
    },
    leave: () => {
      saveSoon.cancel();
      save(typed);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      if (event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement)) save(typed);
      // What is saved by itself is not taken back by the way out, but for what could not be.
      if (event.key !== 'Escape' || (isLive && error === undefined)) return;
      saveSoon.cancel();
      unsaved.delete(name);
      setTyped(value);
      setError(undefined);
    },
  };
}
