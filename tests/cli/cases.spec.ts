import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CaseDocumentSchema } from '../../shared/domain/caseDocument.ts';
import { z } from '../../shared/zod.ts';
import { writePhoto } from '../builders/writePhoto.ts';
import { aDocument, aVault, aVaultWithCase, ImportedSchema } from './aVault.ts';
import { caseDocument } from './caseDocument.ts';
import { answerOf, claimfolio, refusalOf } from './claimfolio.ts';
import { treeOf } from './treeOf.ts';

const ListedSchema = z.strictObject({
  total: z.int(),
  problems: z.array(z.unknown()),
  cases: z.array(
    z.strictObject({
      id: z.string(),
      platform: z.string(),
      orderNumber: z.string(),
      buyer: z.string().nullable(),
      stage: z.string(),
      nextFollowUpOn: z.string().nullable(),
      openDispute: z.looseObject({ reason: z.string() }).nullable(),
    }),
  ),
});

test('an imported case shows everything that its document says', async () => {
  const { id, env } = await aVaultWithCase();
  const shown = await answerOf(CaseDocumentSchema, ['case', 'show', id], { env });
  expect(shown).toMatchObject({
    ...caseDocument,
    items: caseDocument.items.map((item) => ({ ...item, quantity: 1 })),
  });
});

test('importing again, or what case show tells, changes nothing and doubles nothing', async () => {
  const made = await aVaultWithCase();
  const before = await treeOf(made.vault);
  const shown = await claimfolio(['case', 'show', made.id], made);
  const path = await aDocument(made, 'shown.json', shown.stdout);
  for (const file of [join(made.folder, 'case.json'), path]) {
    const answer = await answerOf(ImportedSchema, ['case', 'import', file], made);
    expect(answer).toEqual({ created: [], updated: [made.id], refused: [] });
  }
  expect(await treeOf(made.vault)).toEqual(before);
});

test('a later document adds what is new and keeps what it leaves out', async () => {
  const made = await aVaultWithCase();
  const [leg] = caseDocument.tracking;
  const later = {
    platform: 'stripe',
    orderNumber: ' M-10482 ',
    notes: 'called the carrier',
    tracking: [
      { ...leg, events: [...leg.events, { at: '2026-10-14T08:12+02:00', text: 'En reparto' }] },
    ],
    disputes: [{ reason: 'not-received', openedOn: '2026-11-10', platformCase: 'du_1' }],
  };
  const path = await aDocument(made, 'later.json', later);
  await answerOf(ImportedSchema, ['case', 'import', path], made);
  const shown = await answerOf(CaseDocumentSchema, ['case', 'show', made.id], made);
  expect(shown).toMatchObject({ notes: 'called the carrier', buyer: caseDocument.buyer });
  expect(shown.tracking?.[0]?.events).toHaveLength(3);
  expect(shown.disputes).toMatchObject([{ claim: 'No ha llegado', platformCase: 'du_1' }]);
});

test('documents that do not fit are refused by name with the field, the others go in', async () => {
  const made = await aVault();
  const file = await aDocument(made, '订单.json', [
    { platform: 'stripe', orderNumber: 'A' },
    { platform: 'amazonas', orderNumber: 'B' },
    { platform: 'stripe', orderNumber: 'C', order: { orderedAt: 'yesterday' } },
    { platform: 'stripe' },
    { platform: 'stripe', orderNumber: 'D', colour: 'blue' },
  ]);
  const broken = await aDocument(made, 'broken.json', '{\n "platform": }');
  const missing = join(made.folder, 'missing.json');
  const answer = await answerOf(ImportedSchema, ['case', 'import', file, broken, missing], {
    ...made,
    expected: 3,
  });
  expect(answer.created).toHaveLength(1);
  const told = answer.refused.map(({ index, code, message }) => `${index} ${code} ${message}`);
  expect(told).toEqual([
    expect.stringMatching(/^null json-invalid .*broken\.json.*line 2, column 14/),
    expect.stringMatching(/^null file-missing .*missing\.json/),
    expect.stringMatching(/^1 document-invalid .*订单\.json, case 2: platform cannot be amazonas/),
    expect.stringMatching(/^2 document-invalid .*order\.orderedAt cannot be yesterday/),
    expect.stringMatching(/^3 document-invalid .*orderNumber is missing/),
    expect.stringMatching(/^4 document-invalid .*there is no field colour/),
  ]);
});

test('a document whose file cannot be taken is refused whole, and nothing is left behind', async () => {
  const made = await aVault();
  await writePhoto(join(made.folder, 'good.jpg'), { width: 60, height: 40 });
  const file = await aDocument(made, 'case.json', {
    ...caseDocument,
    evidence: [{ file: 'good.jpg' }, { file: 'no such.jpg' }],
  });
  const { code, message } = await refusalOf(['case', 'import', file], made);
  expect(code).toBe('file-missing');
  expect(message).toContain('no such.jpg');
  expect(await answerOf(ListedSchema, ['case', 'list'], made)).toMatchObject({ total: 0 });
});

test('a case moves to another vault with its files, by what case show tells', async () => {
  const made = await aVault();
  await writePhoto(join(made.folder, '照片 1.jpg'), {
    width: 60,
    height: 40,
    takenAt: '2026:10:02 10:00:00',
  });
  const evidence = [
    { file: '照片 1.jpg', stage: 'packed', kind: 'label', caption: 'The label', turned: 90 },
  ];
  const file = await aDocument(made, 'case.json', { ...caseDocument, evidence });
  const { created } = await answerOf(ImportedSchema, ['case', 'import', file], made);
  const shown = await claimfolio(['case', 'show', created[0] ?? ''], made);
  const other = await aVault();
  const moved = await aDocument(other, 'moved.json', shown.stdout);
  const there = await answerOf(ImportedSchema, ['case', 'import', moved], other);
  const back = await answerOf(CaseDocumentSchema, ['case', 'show', there.created[0] ?? ''], other);
  expect(back.evidence).toMatchObject([
    { fileName: '照片 1.jpg', stage: 'packed', kind: 'label', caption: 'The label', turned: 90 },
  ]);
  expect(back.evidence?.[0]?.takenAt).toBe('2026-10-02T10:00:00');
  expect(await readdir(join(other.vault, 'attachments'))).toHaveLength(1);
});

test('the list finds, filters, sorts and cuts, and says how many there are', async () => {
  const made = await aVault();
  const orders = ['A-9', 'A-10', 'B-1'].map((orderNumber, at) => ({
    platform: at === 2 ? 'ebay' : 'etsy',
    orderNumber,
    stage: at === 0 ? 'lost' : 'shipped',
    buyer: { name: at === 1 ? 'José 王' : 'Ann' },
    followUps: [{ on: `2026-12-0${3 - at}` }],
  }));
  const file = await aDocument(made, 'orders.json', orders);
  await answerOf(ImportedSchema, ['case', 'import', file], made);
  const list = async (...words: string[]) => {
    const { total, cases } = await answerOf(ListedSchema, ['case', 'list', ...words], made);
    return [total, ...cases.map(({ orderNumber }) => orderNumber)];
  };
  expect(await list()).toEqual([3, 'B-1', 'A-10', 'A-9']);
  expect(await list('--sort', 'order-number')).toEqual([3, 'A-9', 'A-10', 'B-1']);
  expect(await list('--sort', 'follow-up', '--limit', '1')).toEqual([3, 'A-9']);
  expect(await list('--query', 'jose')).toEqual([1, 'A-10']);
  expect(await list('--platform', 'etsy', '--stage', 'lost')).toEqual([1, 'A-9']);
  expect(
    (await refusalOf(['case', 'list', '--stage', 'lots'], { ...made, expected: 2 })).code,
  ).toBe('option-not-allowed');
});

test('an unknown case and a missing vault are said plainly', async () => {
  const made = await aVault();
  expect((await refusalOf(['case', 'show', 'nothing'], made)).code).toBe('case-not-found');
  const env = { CLAIMFOLIO_VAULT: join(made.folder, 'elsewhere') };
  const { code, message } = await refusalOf(['case', 'list'], { env });
  expect(code).toBe('vault-missing');
  expect(message).toContain('vault create');
});
