import { expect, test } from 'vitest';
import { composeStatement } from '../../../../shared/dossier/composeStatement.ts';
import type { DossierPlan } from '../../../../shared/dossier/dossierPlan.ts';

function planWith(lines: readonly string[]): DossierPlan {
  return {
    language: 'en',
    title: 'Evidence',
    reference: 'Order 1',
    summary: {
      heading: 'Response',
      facts: [],
      sections: [
        { heading: 'What happened', lines: lines.map((text) => ({ text, cites: ['A-1', 'A-2'] })) },
      ],
    },
    groups: [],
  };
}

test('a statement that fits keeps every line whole', () => {
  const { body } = composeStatement(planWith(['Sent on Monday.']), 1000) ?? {};
  expect(body).toBe('Order 1\n\nResponse\n\nWhat happened\nSent on Monday. [A-1–A-2]');
});

test('a statement without a known limit is not shortened', () => {
  const long = 'x'.repeat(5000);
  const statement = composeStatement(planWith([long]), null);
  expect(statement).toMatchObject({ max: null });
  expect(statement?.body).toContain(long);
});

test('long lines are shortened with a visible mark, and no line is dropped', () => {
  const statement = composeStatement(planWith(['a'.repeat(600), 'b'.repeat(600)]), 400);
  expect(statement?.chars).toBeLessThanOrEqual(400);
  expect(statement?.body).toMatch(/a…\n.*b…/s);
});

test('characters are counted as people count them, not as UTF-16 does', () => {
  const statement = composeStatement(planWith(['😀'.repeat(30)]), 10_000);
  expect(statement?.chars).toBe([...(statement?.body ?? '')].length);
});

test('a statement that cannot fit is refused, not cut', () => {
  expect(composeStatement(planWith(['a'.repeat(600)]), 20)).toBeUndefined();
});
