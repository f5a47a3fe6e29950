import { Kbd } from '@mantine/core';
import classes from './Keys.module.css';

const isMac = navigator.userAgent.includes('Mac');

const names: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  alt: isMac ? '⌥' : 'Alt',
  escape: 'Esc',
  enter: 'Enter',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  plus: '+',
};

/** A shortcut as it stands on the keys: `Ctrl` `K`. The keys are not translated, and stay in their order. */
export function Keys({ keys }: Readonly<{ keys: string }>) {
  return (
    <bdi dir="ltr" className={classes.keys}>
      {keys.split('+').map((key) => (
        <Kbd key={key} size="xs">
          {names[key] ?? key.toUpperCase()}
        </Kbd>
      ))}
    </bdi>
  );
}
