import { expect, test } from 'vitest';
import { CaseDocumentSchema } from '../../shared/domain/caseDocument.ts';
import { FeedbackSchema } from '../../shared/domain/feedback.ts';
import { z } from '../../shared/zod.ts';
import { aDocument, aVault, aVaultWithCase } from './aVault.ts';
import { answerOf, refusalOf } from './claimfolio.ts';

const AnswerSchema = z.strictObject({ feedback: FeedbackSchema });

test('feedback is recorded, shown with its case, and comes with it into another vault', async () => {
  const made = await aVaultWithCase();
  const call = ['feedback', 'add', made.id, '--rating', '5', '--on', '2026-11-02'];
  const { feedback } = await answerOf(AnswerSchema, [...call, '--text', ' Muy bien '], made);
  expect(feedback).toEqual({ rating: 5, on: '2026-11-02', text: 'Muy bien' });
  const shown = await answerOf(CaseDocumentSchema, ['case', 'show', made.id], made);
  expect(shown.feedback).toEqual(feedback);

  const other = await aVault();
  const { id: _, evidence: __, ...document } = shown;
  const path = await aDocument(other, 'case.json', document);
  const imported = z.looseObject({ created: z.array(z.string()) });
  const { created } = await answerOf(imported, ['case', 'import', path], other);
  const there = await answerOf(CaseDocumentSchema, ['case', 'show', created[0] ?? ''], other);
  expect(there.feedback).toEqual(feedback);
});

test('a rating that no buyer can give, and a day that is none, are refused', async () => {
  const made = await aVaultWithCase();
  const add = (...more: readonly string[]) =>
    refusalOf(['feedback', 'add', made.id, ...more], { ...made, expected: 2 });
  expect((await add('--rating', '6')).code).toBe('option-not-allowed');
  expect((await add('--rating', 'positive', '--on', '2026-02-30')).code).toBe('option-not-a-date');
  expect((await add()).code).toBe('option-missing');
  const shown = await answerOf(CaseDocumentSchema, ['case', 'show', made.id], made);
  expect(shown.feedback).toBeUndefined();
});
