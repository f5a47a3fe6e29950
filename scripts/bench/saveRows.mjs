import { ms, rowOf } from './vaultRows.mjs';

/** @typedef {import('./openRows.mjs').Prober} Prober */

const SQLITE = 'SQLite (WAL, `synchronous=FULL`): the same case as JSON, updated, same Node 22';

/**
 * Saving in the large vault and in one of ten cases.
 *
 * @param {Prober} probe
 * @param {Readonly<{ large: string, small: string }>} vaults
 */
export async function saveRows(probe, { large, small }) {
  const found = await probe('save', large, small);
  const reference = 'the same in a vault of 10 cases';
  const theirs = `${ms(found('small'))}, 95 %: ${ms(found('small95'))}`;
  const ratio = found('large') / found('small');
  return [
    rowOf({
      ...{ name: 'a saved edit, acknowledged: ten cases by turns', reference, theirs, ratio },
      ours: `${ms(found('large'))}, 95 %: ${ms(found('large95'))}`,
      target: { value: ratio, most: 1.2, text: '1.20' },
    }),
    rowOf({
      ...{ name: 'the first edit of a case that was not open', reference, theirs },
      ...{ ours: ms(found('fresh')), ratio: found('fresh') / found('small') },
    }),
  ];
}

/**
 * Saving against SQLite, both under a Node that has it.
 *
 * @param {Prober | undefined} probe
 * @param {string} folder
 * @param {string} vault
 */
export async function sqliteRows(probe, folder, vault) {
  const name = 'a saved edit, acknowledged';
  if (!probe)
    return [rowOf({ name, reference: SQLITE, ours: '', theirs: 'no Node 22 could be installed' })];
  const found = await probe('saveSqlite', folder, vault);
  const theirs = `${ms(found('theirs'))}, 95 %: ${ms(found('theirs95'))}`;
  const ratio = found('ours') / found('theirs');
  return [
    rowOf({
      ...{ name, reference: SQLITE, theirs, ratio },
      ours: `${ms(found('ours'))}, 95 %: ${ms(found('ours95'))}`,
      target: { value: ratio, most: 0.6, text: '0.60' },
    }),
    rowOf({
      name: 'edits of one case without a pause',
      ...{ reference: 'the same', theirs },
      ...{ ours: ms(found('hurried')), ratio: found('hurried') / found('theirs') },
    }),
    rowOf({
      name: 'the least that any program needs: a line of that length appended and flushed by bare calls',
      ...{ reference: 'the same', theirs },
      ...{ ours: ms(found('bare')), ratio: found('bare') / found('theirs') },
    }),
  ];
}
