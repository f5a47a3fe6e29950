import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Handle, serveContract, serveFiles } from '../../../../electron/main/serveContract.ts';
import { AppError } from '../../../../shared/appError.ts';
import { AnswerSchema } from '../../../../shared/ipc/answer.ts';
import {
  ATTACH_CHANNEL,
  CHECK_CHANNEL,
  channels,
  IMPORT_CHANNEL,
} from '../../../../shared/ipc/channels.ts';
import { contract, type Handlers } from '../../../../shared/ipc/contract.ts';
import type { AttachDone } from '../../../../shared/ipc/evidence.ts';

const fail = async (): Promise<never> => {
  throw new TypeError('a fault of our own');
};

const settings = {
  language: 'en',
  colourScheme: 'auto',
  singleKeys: true,
  zoom: 1,
  noticeHour: 9,
} as const;

const handlers: Handlers = {
  'settings.read': async () => settings,
  'settings.change': async (change) => ({ ...settings, ...change }),
  'vault.state': async () => ({ kind: 'none', folder: '/home/mei/Claimfolio' }),
  'vault.create': async () => {
    throw new AppError('vault-exists', { path: '/home/mei/Claimfolio' });
  },
  'vault.notices': fail,
  'vault.noticeRead': fail,
  'today.read': fail,
  'followUp.work': fail,
  'case.rows': fail,
  'case.ids': fail,
  'case.bulk': fail,
  'case.open': fail,
  'case.create': fail,
  'case.change': fail,
  'case.undo': fail,
  'case.redo': fail,
  'case.delete': fail,
  'case.undelete': fail,
  'vault.follow': fail,
  'vault.reuse': fail,
  'vault.openSample': fail,
  'vault.leaveSample': fail,
  'vault.showFolder': fail,
  'place.read': fail,
  'place.note': fail,
  'place.recent': fail,
  'help.report': fail,
  'help.copy': fail,
  'help.showLicences': fail,
  'case.eraseBuyer': fail,
  'case.history': fail,
  'case.evidence': fail,
  'case.evidenceFault': fail,
  'entry.addItem': fail,
  'entry.addMessage': fail,
  'entry.change': fail,
  'entry.remove': fail,
  'entry.keepReminder': fail,
  'entry.finishReminder': fail,
  'messages.choose': fail,
  'messages.names': fail,
  'messages.preview': fail,
  'messages.import': fail,
  'words.read': fail,
  'words.send': fail,
  'words.openMail': fail,
  'words.keepTemplate': fail,
  'words.keepSimilar': fail,
  'words.takeOut': fail,
  'words.choosePicture': fail,
  'words.copyPicture': fail,
  'tracking.preview': fail,
  'tracking.add': fail,
  'tracking.chooseFile': fail,
  'dispute.open': fail,
  'dispute.change': fail,
  'dispute.due': fail,
  'dispute.destinations': fail,
  'offer.record': fail,
  'outcomes.read': fail,
  'proof.judge': fail,
  'proof.check': fail,
  'profiles.read': fail,
  'profiles.correct': fail,
  'plan.read': fail,
  'plan.change': fail,
  'dossier.choices': fail,
  'dossier.make': fail,
  'dossier.stop': fail,
  'dossier.save': fail,
  'dossier.copy': fail,
  'dossier.drag': fail,
  'dossier.show': fail,
  'dossier.check': fail,
  'evidence.change': fail,
  'evidence.remove': fail,
  'evidence.move': fail,
  'evidence.turn': fail,
  'evidence.choose': fail,
  'evidence.save': fail,
  'care.read': fail,
  'care.backUp': fail,
  'care.restore': fail,
  'care.moveVault': fail,
  'care.chooseVault': fail,
  'care.chooseDailyFolder': fail,
  'care.changeDaily': fail,
  'care.backUpDaily': fail,
  'care.check': fail,
  'care.repair': fail,
  'thinning.offer': fail,
  'thinning.run': fail,
  'import.choose': fail,
  'import.preview': fail,
  'import.run': fail,
  'work.state': fail,
  'work.cancel': fail,
};

type Listener = Parameters<Handle>[1];

function serve(overrides: Partial<Handlers> = {}, isTrusted = true) {
  const listeners = new Map<string, Listener>();
  const faults: unknown[] = [];
  serveContract(
    (channel, listener) => listeners.set(channel, listener),
    { ...handlers, ...overrides },
    { isTrusted: () => isTrusted, reportFault: (error) => faults.push(error) },
  );
  const ask = async (channel: string, input: unknown) => {
    const listener = listeners.get(channel);
    // The gate of this test does not look at the event, so an empty one stands in for Electron's.
    return await listener?.(JSON.parse('{}'), input);
  };
  return { ask, faults, served: [...listeners.keys()] };
}

const refusal = (channel: string) => ({
  ok: false,
  error: { code: 'request-refused', params: { channel } },
});

test('exactly the channels of the contract are served', () => {
  expect(serve().served).toEqual([...channels]);
  expect(Object.keys(contract).sort()).toEqual([...channels].sort());
});

test('a good request gets its value', async () => {
  const answer = await serve().ask('settings.change', { colourScheme: 'dark' });
  expect(answer).toEqual({ ok: true, value: { ...settings, colourScheme: 'dark' } });
});

test('a sender that is not our page is refused before its input is read', async () => {
  expect(await serve({}, false).ask('settings.read', {})).toEqual(refusal('settings.read'));
});

test.each([
  ['a wrong type', 'case.rows', { query: 1, offset: 0, limit: 50, trash: false }],
  ['an unknown field', 'settings.read', { path: '/etc/passwd' }],
  ['a prototype', 'settings.change', JSON.parse('{"__proto__":{"language":"en"}}')],
  ['no input', 'vault.state', undefined],
  ['a page that is too large', 'case.rows', { query: '', offset: 0, limit: 100_000 }],
  [
    'a text that is too large',
    'case.rows',
    { query: 'a'.repeat(1_000_001), offset: 0, limit: 5, trash: false },
  ],
  ['a value that is not JSON', 'settings.change', { language: 10n }],
])('%s is refused', async (_what, channel, input) => {
  expect(await serve().ask(channel, input)).toEqual(refusal(channel));
});

test('what a person can act on comes back as its code and names', async () => {
  const { ask, faults } = serve();
  expect(await ask('vault.create', {})).toEqual({
    ok: false,
    error: { code: 'vault-exists', params: { path: '/home/mei/Claimfolio' } },
  });
  expect(faults).toEqual([]);
});

test('a fault of our own is told as such, without its stack, and reported', async () => {
  const { ask, faults } = serve();
  const answer = await ask('case.rows', { query: '', offset: 0, limit: 50, trash: false });
  expect(answer).toEqual({
    ok: false,
    error: { code: 'internal', params: { detail: 'a fault of our own' } },
  });
  expect(faults).toEqual([expect.any(TypeError)]);
});

test('an answer that breaks the contract never reaches the page', async () => {
  const bad = JSON.parse('{"kind":"open","folder":"/x","readOnly":false,"secret":1}');
  const answer = await serve({ 'vault.state': async () => bad }).ask('vault.state', {});
  expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
});

test('no input whatever brings a channel down', async () => {
  const { ask } = serve();
  const anything = fc.anything({ withBigInt: true, withMap: true, withDate: true });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...channels), anything, async (channel, input) => {
      const answer = await ask(channel, input);
      expect(AnswerSchema.safeParse(answer).success).toBe(true);
    }),
  );
});

describe('what the preload script hands over goes through the same gate, on channels of its own', () => {
  const caseId = '01k00000000000000000000001';
  const attached: AttachDone = { kind: 'done', attached: 1, duplicates: [], refused: [], left: 0 };
  const cancelled = { kind: 'cancelled' } as const;
  const attach = { target: { caseId }, files: [{ kind: 'path', path: '/photos/a.jpg' }] };
  const drop = { name: 'a.pdf', path: '/a.pdf' };

  /** What is answered on a channel, and what the work behind it was asked. */
  async function hand(channel: string, input: unknown, isTrusted = true) {
    const asked: unknown[] = [];
    const answers: Promise<unknown>[] = [];
    const noting =
      <T>(answer: T) =>
      async (request: unknown) => {
        asked.push(request);
        return answer;
      };
    serveFiles(
      (name, listener) => {
        if (name === channel) answers.push(listener(JSON.parse('{}'), input));
      },
      {
        attach: noting(attached),
        importLists: noting(cancelled),
        checkDossier: noting(cancelled),
      },
      { isTrusted: () => isTrusted, reportFault: () => undefined },
    );
    return { answer: await answers[0], asked };
  }

  test.each([
    [ATTACH_CHANNEL, attach, attached],
    [IMPORT_CHANNEL, { paths: ['/orders.csv'] }, cancelled],
    [CHECK_CHANNEL, drop, cancelled],
  ])('%s', async (channel, input, value) => {
    expect(await hand(channel, input)).toEqual({ answer: { ok: true, value }, asked: [input] });
    const refused = { answer: refusal(channel), asked: [] };
    expect(await hand(channel, input, false)).toEqual(refused);
    expect(await hand(channel, { ...input, more: true })).toEqual(refused);
    expect(await hand(channel, {})).toEqual(refused);
  });

  test.each([
    { ...attach, files: [] },
    { ...attach, files: [{ kind: 'path', path: '' }] },
    { ...attach, files: [{ kind: 'bytes', name: 'a.png', isPasted: false, bytes: 'text' }] },
    { ...attach, target: { caseId: '../..' } },
  ])('files that are none are refused: %j', async (bad) => {
    expect((await hand(ATTACH_CHANNEL, bad)).answer).toEqual(refusal(ATTACH_CHANNEL));
  });
});
