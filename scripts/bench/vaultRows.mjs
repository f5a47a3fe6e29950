import { median } from './measure.mjs';

/**
 * @typedef {import('./probe.mjs').Numbers} Numbers
 * @typedef {Readonly<{ value: number, most: number, text: string }>} Target `value` may be as high as `most`
 */

/**
 * The median of one number of several runs.
 *
 * @param {readonly Numbers[]} runs
 * @param {string} name
 */
export const middle = (runs, name) => median(runs.map((found) => found(name)));

/** @param {number} value */
export const ms = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** @param {number} value milliseconds */
export const s = (value) => `${(value / 1000).toFixed(2)} s`;

/** @param {number} value */
export const mb = (value) => `${value.toFixed(0)} MB`;

/** @param {Target | undefined} target */
function verdict(target) {
  if (!target) return '';
  return `${target.text}: ${target.value <= target.most ? 'met' : '**missed**'}`;
}

/**
 * One row of the table: what, against what, both as text, their ratio, and what was aimed at.
 *
 * @param {Readonly<{ name: string, reference: string, ours: string, theirs: string, ratio?: number, target?: Target }>} row
 */
export function rowOf({ name, reference, ours, theirs, ratio, target }) {
  const shown = ratio === undefined ? '' : `**${ratio.toFixed(2)}**`;
  return `| ${name} | ${reference} | ${ours} | ${theirs} | ${shown} | ${verdict(target)} |`;
}
