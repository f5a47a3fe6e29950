/**
 * @typedef {() => Promise<number | void>} Work answers its own milliseconds, or leaves them to be taken
 */

/**
 * The milliseconds that a work took.
 *
 * @param {Work} work
 */
export async function timed(work) {
  const started = performance.now();
  const own = await work();
  return typeof own === 'number' ? own : performance.now() - started;
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low = Number.NaN, high = low] = sorted.slice((sorted.length - 1) >> 1);
  return sorted.length % 2 ? low : (low + high) / 2;
}

/**
 * Median, lowest and highest of milliseconds, in seconds.
 *
 * @param {readonly number[]} numbers
 */
export function seconds(numbers) {
  const [middle, low, high] = [median(numbers), Math.min(...numbers), Math.max(...numbers)].map(
    (ms) => (ms / 1000).toFixed(2),
  );
  return `${middle} (${low}–${high})`;
}

/**
 * Both sides by turns, so that what else the machine does falls on both.
 *
 * @template Ours
 * @template Theirs
 * @param {number} rounds
 * @param {() => Promise<Ours>} ours
 * @param {() => Promise<Theirs>} theirs
 * @returns {Promise<{ ours: Ours[], theirs: Theirs[] }>}
 */
export async function byTurns(rounds, ours, theirs) {
  /** @type {{ ours: Ours[], theirs: Theirs[] }} */
  const found = { ours: [], theirs: [] };
  for (let round = 0; round < rounds; round += 1) {
    found.ours.push(await ours());
    found.theirs.push(await theirs());
  }
  return found;
}
