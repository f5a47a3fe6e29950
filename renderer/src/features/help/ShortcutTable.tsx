import { Table } from '@mantine/core';
import { commands } from '../../../../shared/commands.ts';
import type { TextKey } from '../../../../shared/translate.ts';
import { Keys } from '../../ui/commands/Keys.tsx';
import { useText } from '../../ui/useText.ts';
import classes from './help.module.css';

type Line = Readonly<{ name: TextKey; keys: readonly string[] }>;

/** Keys that belong to a place and are no commands. */
const places: readonly Line[] = [
  { name: 'app/help.key.move', keys: ['arrowup', 'arrowdown'] },
  { name: 'app/help.key.open', keys: ['enter'] },
  { name: 'app/help.key.choose', keys: ['mod+space', 'shift+arrowdown', 'mod+a'] },
  { name: 'app/help.key.turn', keys: ['mod+l', 'mod+r'] },
  { name: 'app/help.key.back', keys: ['escape', 'alt+arrowleft'] },
];

const lines: readonly Line[] = [
  ...Object.values(commands).filter(({ keys }) => keys.length > 0),
  ...places,
];

/** The keys that are shown: a second way to write the same one would only confuse. */
const shownKeys = (keys: readonly string[]) => keys.filter((one) => one !== 'mod+=');

/** Every shortcut, after what it does. */
export function ShortcutTable() {
  const text = useText();
  return (
    <Table aria-label={text('app/help.keys')} verticalSpacing={6} className={classes.keys}>
      <Table.Tbody>
        {lines.map(({ name, keys }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={400}>
              {text(name)}
            </Table.Th>
            <Table.Td>
              <span className={classes.ways}>
                {shownKeys(keys).map((one) => (
                  <Keys key={one} keys={one} />
                ))}
              </span>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
