/** The part of a keyboard event that says which keys are down. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'
>;

const names: Readonly<Record<string, string>> = { '+': 'plus' };

/** The letter of a key by its place, where the layout writes another script (`KeyK` is К or ل); else what it writes. */
export function letterOf({ key, code }: Pick<Pressed, 'key' | 'code'>): string {
  const written = key.toLowerCase();
  const placed = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  return placed && !/^[a-z]$/.test(written) ? placed : (names[written] ?? written);
}

/** Whether keys such as `mod+shift+z` or `?` are those that are down. Signs need whichever keys write them. */
export function matchesKeys(pressed: Pressed, keys: string): boolean {
  const parts = keys.split('+');
  const wanted = parts.at(-1);
  const isSign = wanted !== undefined && !/^[a-z0-9]{1,}$/.test(wanted);
  const isShiftFree = isSign || wanted === 'plus';
  return (
    (pressed.ctrlKey || pressed.metaKey) === parts.includes('mod') &&
    pressed.altKey === parts.includes('alt') &&
    (isShiftFree || pressed.shiftKey === parts.includes('shift')) &&
    letterOf(pressed) === wanted
  );
}
