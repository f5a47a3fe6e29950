import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { queryCases } from '../../../electron/core/caseIndex/queryCases.ts';
import { todayIn } from '../../../electron/core/caseIndex/todayIn.ts';
import type { Core } from '../../../electron/core/createCore.ts';
import { dateOn } from '../../../electron/core/dateOn.ts';
import { openedCore, peakMemory, timed } from './core.ts';

const PAGE = 100;
/** How often the event loop is looked at, in milliseconds. */
const RESOLUTION = 1;

/** The longest time in milliseconds for which nothing else could run; what the look itself waits is taken off. */
async function longestGap(gaps: IntervalHistogram): Promise<number> {
  // The last gap counts once the loop comes round again.
  await wait(10 * RESOLUTION);
  gaps.disable();
  return gaps.max / 1e6 - RESOLUTION;
}

async function watched(): Promise<IntervalHistogram> {
  const gaps = monitorEventLoopDelay({ resolution: RESOLUTION });
  gaps.enable();
  await wait(10 * RESOLUTION);
  gaps.reset();
  return gaps;
}

function firstPage({ index }: Core): number {
  return queryCases(index.cases, {}).slice(0, PAGE).length;
}

/**
 * Opens a vault with an index: the list shown, the check against the files, the longest gap in both, and the longest
 * while the process only waits for as long: what the rest of the machine does to it.
 */
export async function open(folder: string) {
  const core = await openedCore(folder);
  const gaps = await watched();
  const list = await timed(async () => {
    await core.index.load();
    return firstPage(core);
  });
  const refresh = await timed(() => core.index.refresh());
  const gap = await longestGap(gaps);
  const idle = await watched();
  await wait(list.ms + refresh.ms);
  const times = { list: list.ms, refresh: refresh.ms };
  return { ...times, gap, idleGap: await longestGap(idle), rows: list.answer };
}

/** Makes the index anew from the files of all cases, when there is none. */
export async function rebuild(folder: string) {
  const core = await openedCore(folder);
  const gaps = await watched();
  const { ms } = await timed(() => core.index.refresh());
  return { rebuild: ms, gap: await longestGap(gaps), rows: [...core.index.cases].length };
}

/** What is due on a day, of a vault that is open; `read` is what it took to read the index before. */
export async function today(folder: string) {
  const core = await openedCore(folder);
  const { ms: read } = await timed(() => core.index.load());
  const { ms, answer } = await timed(() => todayIn(core.index.cases, dateOn(core.clock)));
  return { today: ms, read, due: answer.items.length };
}

/** What any program must do that keeps no index: read and parse every snapshot. */
export async function parseAll(folder: string) {
  const { ms, answer } = await timed(() => {
    const years = readdirSync(join(folder, 'cases')).map((year) => join(folder, 'cases', year));
    const paths = years.flatMap((year) => readdirSync(year).map((name) => join(year, name)));
    return paths.map((path): unknown => JSON.parse(readFileSync(path, 'utf8'))).length;
  });
  return { parse: ms, rows: answer };
}

/** What the process holds once the vault is open and its index is agreed with the files, in MB. */
export async function memory(folder: string) {
  const core = await openedCore(folder);
  await core.index.load();
  await core.index.refresh();
  const rows = firstPage(core);
  await wait(1000);
  return { rss: process.memoryUsage.rss() / 2 ** 20, peak: peakMemory(), rows };
}
