import { expect, test } from 'vitest';
import type { Case } from '../../../../shared/domain/case.ts';
import type { Dispute } from '../../../../shared/domain/dispute.ts';
import type { Audience, DossierPlan } from '../../../../shared/dossier/dossierPlan.ts';
import { planDossier } from '../../../../shared/dossier/planDossier.ts';
import { translate } from '../../../../shared/translate.ts';
import { aCase, aDispute, aMessage, anEvent, anId, aPhoto } from '../../../builders/aCase.ts';

function plan(
  theCase: Case,
  dispute: Dispute = aDispute(),
  audience: Audience = 'reviewer',
): DossierPlan {
  return planDossier({
    aCase: theCase,
    dispute,
    audience,
    language: 'en',
    sellerZone: 'Asia/Shanghai',
    today: '2026-04-01',
    words: (key, params) => translate('en', `dossier/${key}`, params),
  });
}

const section = (made: DossierPlan, heading: string) =>
  made.summary.sections.find((candidate) => candidate.heading === heading)?.lines ?? [];

const leg = { id: anId(2), carrier: 'Cainiao', number: 'LP001' };

test('groups get letters in the order of the dossier and skip what is empty', () => {
  const made = plan(aCase({ evidence: [aPhoto(1), aPhoto(2, { kind: 'listing' })] }));
  expect(made.groups.map(({ letter, id }) => `${letter} ${id}`)).toEqual(['A packing', 'B terms']);
});

test('exhibits of a group are numbered in order of time, whatever order they came in', () => {
  const late = aPhoto(1, {
    capture: { at: { local: '2026-03-02T09:00', zone: '+08:00' }, source: 'camera' },
  });
  const early = aPhoto(2, {
    capture: { at: { local: '2026-03-02T03:00', zone: '+01:00' }, source: 'camera' },
  });
  const evenEarlier = aPhoto(3, {
    capture: { at: { local: '2026-03-02T08:30' }, source: 'file-time' },
  });
  const made = plan(aCase({ evidence: [late, early, evenEarlier] }));
  const labels = made.groups[0]?.exhibits.map((exhibit) =>
    exhibit.content.kind === 'photo' ? `${exhibit.label} ${exhibit.content.item.fileName}` : '',
  );
  expect(labels).toEqual(['A-1 photo-3.jpg', 'A-2 photo-1.jpg', 'A-3 photo-2.jpg']);
});

test('a capture time is called the camera’s only when the camera wrote it', () => {
  const capture = { at: { local: '2026-03-02T09:00' }, source: 'file-time' } as const;
  const made = plan(aCase({ evidence: [aPhoto(1, { capture })] }));
  expect(made.groups[0]?.exhibits[0]?.details).toContain('File of 2026-03-02 09:00');
  expect(made.groups[0]?.exhibits[0]?.details).not.toContain('camera');
});

test('a file that a page cannot show is named with its hash, never left out', () => {
  const pdf = aPhoto(7, {
    mediaType: 'application/pdf',
    fileName: 'form.pdf',
    kind: 'customs-form',
  });
  const exhibit = plan(aCase({ evidence: [pdf] })).groups[0]?.exhibits[0];
  expect(exhibit?.content.kind).toBe('placeholder');
  expect(exhibit?.content).toHaveProperty('note', expect.stringContaining(pdf.sha256));
});

test('the story on the first page has at most six dated lines, oldest first', () => {
  const made = plan(
    aCase({
      order: { orderedAt: { local: '2026-03-01T08:00', zone: '+08:00' } },
      evidence: [aPhoto(1, { capture: { at: { local: '2026-03-02T08:00' }, source: 'camera' } })],
      legs: [leg],
      events: [
        anEvent(2, '2026-03-09T10:00', 'Delivered'),
        anEvent(1, '2026-03-03T10:00', 'Accepted'),
      ],
      messages: [aMessage(1, { direction: 'out' })],
    }),
  );
  const lines = section(made, 'What happened');
  expect(lines.length).toBe(6);
  expect(lines.map(({ date }) => date)).toEqual([...lines.map(({ date }) => date)].sort());
  expect(lines[2]?.text).toContain('“Accepted”');
  expect(lines[2]?.cites).toEqual(['B-1']);
});

test('photos count as taken only by their own word, and over days until the last', () => {
  const taken = (number: number, local: string, source: 'camera' | 'by-hand' | 'file-time') =>
    aPhoto(number, { capture: { at: { local }, source } });
  const evidence = [
    taken(1, '2026-03-02T08:00', 'camera'),
    taken(2, '2026-03-04T08:00', 'by-hand'),
    taken(3, '2026-03-09T08:00', 'file-time'),
  ];
  const [line] = section(plan(aCase({ evidence })), 'What happened');
  expect(line).toEqual({
    date: '2026-03-02 08:00',
    text: '2 photos of the goods and the packing were taken, the last on 2026-03-04.',
    cites: ['A-1', 'A-2'],
  });
  const undated = section(plan(aCase({ evidence: evidence.slice(2) })), 'What happened');
  expect(undated.map(({ text }) => text)).not.toContainEqual(expect.stringContaining('photo'));
});

test('a line of a carrier cites the record of its own leg', () => {
  const second = { ...leg, id: anId(3), carrier: 'Correos' };
  const events = [
    anEvent(1, '2026-03-03T10:00', 'Accepted'),
    { ...anEvent(2, '2026-03-09T10:00', 'Delivered'), legId: second.id },
  ];
  const lines = section(plan(aCase({ legs: [leg, second], events })), 'What happened');
  expect(lines.slice(0, 2).map(({ cites }) => cites)).toEqual([['A-1'], ['A-2']]);
});

test('every line of the proof cites exhibits that exist', () => {
  const made = plan(aCase({ evidence: [aPhoto(1), aPhoto(2)], messages: [aMessage(1)] }));
  const labels = made.groups.flatMap((group) => group.exhibits.map(({ label }) => label));
  const cited = section(made, 'What proves it').flatMap(({ cites }) => cites);
  expect(cited).toEqual(labels);
});

test('a long claim is quoted in part and stands in full as an exhibit', () => {
  const claim = `${'Nothing came. '.repeat(40)}😀`;
  const made = plan(aCase(), aDispute({ claim }));
  const full = made.groups.flatMap((group) => group.exhibits).at(-1);
  expect(full?.content).toEqual({ kind: 'text', text: claim });
  expect(section(made, 'The claim')[1]?.text).toContain(`exhibit ${full?.label}`);
});

test('the customer is shown neither the claim, nor hashes, nor the messages', () => {
  const made = plan(
    aCase({ evidence: [aPhoto(1)], messages: [aMessage(1)], notes: 'secret' }),
    aDispute({ platformCase: 'dp_1', claim: 'x' }),
    'buyer',
  );
  const printed = JSON.stringify(made);
  expect(made.groups.map(({ id }) => id)).toEqual(['packing']);
  expect(printed).not.toMatch(/SHA-256|dp_1|not received|claim/i);
});

test('internal notes and the buyer’s street, phone and mail are never printed', () => {
  const buyer = { name: 'Ana', address: 'Calle 1', phone: '+34 600', email: 'ana@example.org' };
  const printed = JSON.stringify(plan(aCase({ notes: 'careful', buyer })));
  expect(printed).toContain('Ana');
  expect(printed).not.toMatch(/careful|Calle 1|\+34 600|ana@example/);
});

test('the list names every exhibit, and of files the hash that they came in with', () => {
  const thinned = aPhoto(2, {
    original: {
      ...{ sha256: 'b'.repeat(64), bytes: 9, mediaType: 'image/heic' },
      replacedAt: '2026-03-09T00:00:00Z',
    },
  });
  const messages = [aMessage(3)];
  const made = plan(aCase({ evidence: [aPhoto(1), thinned], messages }));
  const exhibits = made.groups.flatMap((group) => group.exhibits);
  expect(made.list?.rows.map(({ label }) => label)).toEqual(exhibits.map(({ label }) => label));
  expect(made.list?.rows.map(({ sha256 }) => sha256)).toEqual([
    ...[aPhoto(1).sha256, 'b'.repeat(64), undefined],
  ]);
  expect(made.list?.rows[0]?.takenIn).toContain(aPhoto(1).addedAt.slice(0, 10));
});

test('the customer gets no list of hashes', () => {
  expect(plan(aCase({ evidence: [aPhoto(1)] }), aDispute(), 'buyer').list).toBeUndefined();
});
