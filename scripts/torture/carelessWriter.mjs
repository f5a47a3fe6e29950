/**
 * The control: numbers in a JSON file that is written beside and renamed, as many programs do, without a flush.
 * Tells each number once it is in its place. `node carelessWriter.mjs FILE`.
 */
import { writeSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const [file = ''] = process.argv.slice(2);
/** @type {number[]} */
const numbers = [];

for (;;) {
  numbers.push(numbers.length + 1);
  await writeFile(`${file}.tmp`, JSON.stringify(numbers));
  await rename(`${file}.tmp`, file);
  writeSync(1, `${numbers.length}\n`);
  await wait(10);
}
