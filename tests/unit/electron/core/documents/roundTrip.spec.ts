import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, inject, test } from 'vitest';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { loadDestinations } from '../../../../../electron/core/destinations/loadDestinations.ts';
import { toCaseDocument } from '../../../../../electron/core/documents/toCaseDocument.ts';
import { startPhotoWorker } from '../../../../../electron/core/photo/PhotoTool.ts';
import { mediaExtension } from '../../../../../electron/core/storage/mediaExtension.ts';
import { attachmentPath } from '../../../../../electron/core/storage/vaultPaths.ts';
import { importCases } from '../../../../../electron/core/useCases/importCases.ts';
import type { Case } from '../../../../../shared/domain/case.ts';
import type { Dispute, Offer } from '../../../../../shared/domain/dispute.ts';
import { setItem } from '../../../../../shared/domain/edit.ts';
import type { FollowUp } from '../../../../../shared/domain/followUp.ts';
import type { Message } from '../../../../../shared/domain/message.ts';
import { aDispute, aMessage, anId, aPhoto } from '../../../../builders/aCase.ts';
import { aCore, aFolder, change } from '../../../../builders/aVault.ts';

const photos = startPhotoWorker(inject('photoWorker'));
afterAll(() => photos.close());

const CASE = anId(1);
/** This one of the evidence items was taken away, and the links to it stayed. */
const TAKEN_AWAY = 4;

type Story = Readonly<{
  files: number;
  messages: readonly Readonly<{ text: string; links: readonly number[] }>[];
  offers: readonly Readonly<{ note: string; links: readonly number[] }>[];
}>;

const links = fc.uniqueArray(fc.nat({ max: TAKEN_AWAY }), { maxLength: 4 });
const text = fc.constantFrom('¿Dónde está?', '在哪里', 'Where is it?', '"{}"');
const story: fc.Arbitrary<Story> = fc.record({
  files: fc.integer({ min: 0, max: 4 }),
  messages: fc.array(fc.record({ text, links }), { maxLength: 4 }),
  offers: fc.array(fc.record({ note: text, links }), { maxLength: 3 }),
});

const idsOf = ({ files }: Story, numbers: readonly number[]): string[] =>
  numbers.filter((at) => at < files || at === TAKEN_AWAY).map((at) => aPhoto(at).id);

const messagesOf = (told: Story): readonly Message[] =>
  told.messages.map((one, at) => {
    const evidenceIds = idsOf(told, one.links);
    const moment = { local: `2026-03-05T10:0${at}`, zone: '+01:00' };
    return aMessage(at, { text: one.text, at: moment, ...(evidenceIds.length && { evidenceIds }) });
  });

const dispute: Dispute = aDispute({
  respondBy: '2026-04-01',
  respondByBasis: { kind: 'by-hand' },
});

const offersOf = (told: Story): readonly Offer[] =>
  told.offers.map(({ note, links: numbers }, at) => {
    const proofIds = idsOf(told, numbers);
    const minor = 100 * (at + 1);
    return {
      ...{ id: anId(500 + at), disputeId: dispute.id, kind: 'refund', note },
      ...{ amount: { minor, currency: 'EUR' }, ...(proofIds.length > 0 && { proofIds }) },
    };
  });

/** What was put off about the claim, and about every message. */
const followUpsOf = (told: Story): readonly FollowUp[] => [
  { id: anId(600), on: '2026-03-20', rule: 'answer-due', about: dispute.id },
  ...messagesOf(told).map(
    ({ id }, at): FollowUp => ({
      ...{ id: anId(601 + at), on: `2026-03-2${at}`, rule: 'buyer-waits', about: id },
    }),
  ),
];

/** A case of a story, in a vault of its own. */
async function tell(told: Story): Promise<Core> {
  const core = await aCore();
  const folder = await aFolder();
  await change(core, async () => {
    const items = [];
    for (let at = 0; at < told.files; at += 1) {
      const source = join(folder, `${at}.txt`);
      await writeFile(source, `file ${at}`);
      const { sha256, bytes } = await core.evidence.add(source, 'text/plain');
      const item = aPhoto(at, { sha256, bytes, mediaType: 'text/plain', caption: `file ${at}` });
      items.push(setItem('evidence', item));
    }
    await core.cases.append({
      caseId: CASE,
      set: { orderNumber: 'R-1' },
      items: [
        ...items,
        ...messagesOf(told).map((one) => setItem('messages', one)),
        setItem('disputes', dispute),
        ...offersOf(told).map((one) => setItem('offers', one)),
        ...followUpsOf(told).map((one) => setItem('followUps', one)),
      ],
    });
  });
  return core;
}

const placeOf = ({ sha256, mediaType }: Readonly<{ sha256: string; mediaType: string }>) =>
  attachmentPath(sha256, mediaExtension(mediaType));

/** Imports a case into a vault from the document that another vault writes of it. */
async function carry(from: Core, to: Core) {
  const document = toCaseDocument(await from.cases.open(CASE), placeOf);
  const content: unknown = JSON.parse(JSON.stringify(document));
  const tools = { photos, destinations: await loadDestinations('resources/destinations') };
  const folder = from.vault.folder;
  return await importCases(to, tools, [{ file: 'case.json', index: 0, folder, content }]);
}

/** What a case tells, whatever its ids are: a link is the hash of the file that it leads to. */
function toldBy(aCase: Case): unknown {
  const hashes = (ids: readonly string[] = []) =>
    ids.flatMap((id) => aCase.evidence.find((item) => item.id === id)?.sha256 ?? []);
  return {
    ...{ ...aCase, id: '' },
    // A file without a time of its own has that of its copy.
    evidence: aCase.evidence.map(({ id: _, capture: __, addedAt: ___, ...item }) => item),
    messages: aCase.messages.map(({ id: _, evidenceIds, ...message }) => ({
      ...{ ...message, evidenceIds: hashes(evidenceIds) },
    })),
    followUps: aCase.followUps.map(({ id: _, about, ...followUp }) => ({
      ...followUp,
      dispute: aCase.disputes.findIndex(({ id }) => id === about),
      message: aCase.messages.findIndex(({ id }) => id === about),
    })),
    disputes: aCase.disputes.map(({ id: _, ...one }) => one),
    offers: aCase.offers.map(({ id: _, disputeId, proofIds, ...offer }) => ({
      ...{ ...offer, proofIds: hashes(proofIds) },
      dispute: aCase.disputes.findIndex(({ id }) => id === disputeId),
    })),
  };
}

test('the document of a case, taken into an empty vault, tells the same case with every link', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (told) => {
      const [from, to] = [await tell(told), await aCore()];
      const { created, refused } = await carry(from, to);
      expect(refused).toEqual([]);
      const found = await to.cases.open(created[0] ?? '');
      expect(toldBy(found)).toEqual(toldBy(await from.cases.open(CASE)));
    }),
    { numRuns: 25 },
  );
});

test('the document of a case, taken into its own vault again, changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (told) => {
      const core = await tell(told);
      const before = await core.reader.entries(CASE);
      expect(await carry(core, core)).toEqual({ created: [], updated: [CASE], refused: [] });
      expect(await core.reader.entries(CASE)).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

test('a link to a file that the document does not have is refused by its place', async () => {
  const core = await aCore();
  const message = { direction: 'in', at: '2026-03-05T10:00', text: 'Here', evidence: ['a.jpg'] };
  const content = { platform: 'ebay', orderNumber: 'R-2', messages: [message] };
  const tools = { photos, destinations: [] };
  const source = { file: 'case.json', index: 0, folder: core.vault.folder, content };
  const { refused } = await importCases(core, tools, [source]);
  const params = { path: 'messages[0].evidence[0]', value: 'a.jpg' };
  expect(refused).toMatchObject([{ error: { code: 'document-field-form', params } }]);
});
