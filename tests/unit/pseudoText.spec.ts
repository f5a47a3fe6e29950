import { expect, test } from 'vitest';
import { english } from '../../shared/locales/catalogues.ts';
import { accented, pseudoText } from '../pseudo/pseudoText.ts';

test('a pseudo-text is longer, in brackets, and keeps its arguments', () => {
  const text =
    '{count, plural, =0 {None} one {# photo of {order}} other {# photos of {order}}} left';
  const pseudo = pseudoText(text, accented);
  expect(pseudo).toMatch(/^⟦\{count, plural, =0 \{Ñöñé\} one \{# þĥöţö öƒ \{order\}\} .* ļéƒţ.*⟧$/);
});

test('every English text grows by two fifths', () => {
  for (const text of Object.values(english.app)) {
    if (text.includes('{')) continue;
    expect(pseudoText(text, accented).length).toBeGreaterThanOrEqual(1.4 * text.length);
  }
});
