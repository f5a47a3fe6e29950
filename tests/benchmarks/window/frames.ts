import type { ElectronApplication, Page } from '@playwright/test';

/** A started program. */
type Started = Readonly<{ app: ElectronApplication; page: Page }>;

/**
 * What a work cost the window, in milliseconds: the longest time between two frames and how many of those were over
 * 50, the longest work that the page did in one go if over 50, and the longest time for which the main process did
 * not answer.
 */
export type Cost = Readonly<{ gap: number; late: number; task: number; main: number }>;

/** Starts to note every frame of the page and every long work; also those before, if there were any to speak of. */
async function watchPage(page: Page, buffered: boolean): Promise<void> {
  await page.evaluate((early) => {
    const found = { gaps: [0], tasks: [0], isOn: true };
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      found.gaps.push(now - last);
      last = now;
      if (found.isOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      found.tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: early });
    Reflect.set(window, 'frames_found', found);
  }, buffered);
}

async function endPageWatch(page: Page): Promise<Omit<Cost, 'main'>> {
  return await page.evaluate(() => {
    const found = Reflect.get(window, 'frames_found');
    found.isOn = false;
    const gaps: readonly number[] = found.gaps;
    return {
      gap: Math.max(...gaps),
      late: gaps.filter((gap) => gap > 50).length,
      task: Math.max(...found.tasks),
    };
  });
}

/** Runs in the main process. The answer gets lost now and then; what is run can be run again. */
async function inMain(app: ElectronApplication, work: () => number): Promise<number> {
  for (let tries = 0; ; tries += 1)
    try {
      return await app.evaluate(work);
    } catch (error) {
      if (tries === 5 || !String(error).includes('garbage collected')) throw error;
    }
}

/** Starts to note for how long at most the main process does nothing else. */
function watchMain(): number {
  const found = { longest: 0, last: performance.now() };
  clearInterval(Reflect.get(globalThis, 'main_timer'));
  const timer = setInterval(() => {
    const now = performance.now();
    found.longest = Math.max(found.longest, now - found.last);
    found.last = now;
  }, 5);
  Object.assign(globalThis, { main_timer: timer, main_found: found });
  return 0;
}

const endMainWatch = (): number => Reflect.get(globalThis, 'main_found').longest;

/** Runs a work while both processes are watched; `buffered` counts what the page did before, too. */
export async function costOf(
  { app, page }: Started,
  work: () => Promise<void>,
  buffered = false,
): Promise<Cost> {
  await inMain(app, watchMain);
  await watchPage(page, buffered);
  await work();
  const cost = await endPageWatch(page);
  return { ...cost, main: await inMain(app, endMainWatch) };
}
