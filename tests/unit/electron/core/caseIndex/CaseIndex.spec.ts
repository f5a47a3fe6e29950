import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { queryCases } from '../../../../../electron/core/caseIndex/queryCases.ts';
import type { Core } from '../../../../../electron/core/createCore.ts';
import { deleteCase } from '../../../../../electron/core/useCases/trash.ts';
import { type Changes, setItem } from '../../../../../shared/domain/edit.ts';
import { aMessage } from '../../../../builders/aCase.ts';
import { aCore, change, reopen } from '../../../../builders/aVault.ts';

async function add(core: Core, changes: Changes): Promise<string> {
  const caseId = core.ids.next();
  await change(core, () => core.cases.append({ caseId, ...changes }));
  return caseId;
}

async function found(core: Core, query: string): Promise<readonly string[]> {
  await core.index.refresh();
  return queryCases(core.index.cases, { query }).map(({ orderNumber }) => orderNumber);
}

const fileOf = async ({ vault }: Core): Promise<string> => {
  const names = await readdir(vault.pathOf('cache'));
  return vault.pathOf(`cache/${names.find((name) => name.startsWith('index-'))}`);
};

async function aVaultOfThree() {
  const core = await aCore();
  const one = await add(core, {
    set: { platform: 'ebay', orderNumber: '8190 2271', 'buyer.name': '王小明', notes: 'fragile' },
    items: [setItem('messages', aMessage(1, { text: 'Où est mon colis ？ 包裹在哪里' }))],
  });
  await add(core, { set: { platform: 'etsy', orderNumber: 'ＡＢ-77', 'buyer.name': 'José' } });
  await add(core, { set: { platform: 'etsy', orderNumber: 'X-3' } });
  return { core, one };
}

test('cases are found by pieces of numbers, names, messages and notes, whatever the script, width and accents', async () => {
  const { core } = await aVaultOfThree();
  for (const words of ['227', '王小', '在哪', 'ou est', 'COLIS', 'fragile ebay', '小明 8190'])
    expect(await found(core, words), words).toEqual(['8190 2271']);
  expect(await found(core, 'ab-7')).toEqual(['ＡＢ-77']);
  expect(await found(core, 'jose')).toEqual(['ＡＢ-77']);
  expect(await found(core, 'etsy')).toEqual(['X-3', 'ＡＢ-77']);
  expect(await found(core, 'fragile etsy')).toEqual([]);
  expect(await found(core, '')).toHaveLength(3);
});

test('another start knows what was saved, also when the cache is gone, cut off or full of other things', async () => {
  const { core } = await aVaultOfThree();
  const path = await fileOf(core);
  const whole = await readFile(path);
  const spoilt = Buffer.from(whole);
  spoilt.write('9', whole.indexOf('8190'));
  for (const bytes of [
    whole,
    whole.subarray(0, -7),
    spoilt,
    Buffer.from('{}\n'),
    Buffer.alloc(99),
    undefined,
  ]) {
    if (bytes) await writeFile(path, bytes);
    else await rm(core.vault.pathOf('cache'), { recursive: true });
    const again = await reopen(core);
    expect(await found(again, '8190')).toEqual(['8190 2271']);
    expect(await found(again, '')).toHaveLength(3);
  }
});

test('what another computer changed, and what was done while the program was not looking, is found', async () => {
  const { core, one } = await aVaultOfThree();
  expect(await found(core, 'later')).toEqual([]);
  const other = await reopen(core, { fingerprint: 'f'.repeat(16), name: 'other' });
  await change(other, () => other.cases.append({ caseId: one, set: { notes: 'later' } }));
  expect(await found(core, 'later')).toEqual(['8190 2271']);
  await deleteCase(other, one);
  expect(await found(core, 'later')).toEqual([]);
  expect(queryCases(core.index.cases, { query: 'later', trash: true })).toHaveLength(1);
  for (const name of await readdir(core.vault.pathOf('activity')))
    if (name.startsWith(one)) await rm(core.vault.pathOf(`activity/${name}`));
  await rm(core.vault.pathOf('cases'), { recursive: true });
  expect(await found(core, '')).toHaveLength(2);
});

test('a case that cannot be read is named, the others are listed', async () => {
  const { core, one } = await aVaultOfThree();
  for (const name of await readdir(core.vault.pathOf('activity')))
    if (name.startsWith(one)) await writeFile(core.vault.pathOf(`activity/${name}`), 'nothing\n');
  await rm(core.vault.pathOf('cases'), { recursive: true });
  const again = await reopen(core);
  expect(await found(again, '')).toHaveLength(2);
  const problems = [...again.index.cases].flatMap((known) => known.problems ?? []);
  expect(problems).toMatchObject([{ code: 'log-damaged', caseId: one }]);
});
