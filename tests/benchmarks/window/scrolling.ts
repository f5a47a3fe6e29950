import type { Page } from '@playwright/test';

/** A turn of the wheel: fast, so that a list of 20,000 rows takes some seconds. */
const TURN = 3000;

/** Follows the scrollbar up and down for some seconds, a frame at a time, as a hand that drags it. */
async function drag(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const height = document.documentElement.scrollHeight;
    for (let frame = 0; frame < 180; frame += 1) {
      window.scrollTo(0, (height * (1 + Math.sin(frame / 25) + Math.sin(frame / 7) / 8)) / 2);
      await new Promise(requestAnimationFrame);
    }
  });
}

/** Jumps to places all over the page, with time enough to see each. */
async function jump(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const height = document.documentElement.scrollHeight;
    for (let place = 0; place < 20; place += 1) {
      window.scrollTo(0, (height * ((place * 7) % 20)) / 20);
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
  });
}

/** Scrolls a page from its start to its end in every way that a person has. */
export async function scrollThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.mouse.move(500, 500);
  for (let place = 0; place < height; place += TURN) await page.mouse.wheel(0, TURN);
  for (const key of ['Home', 'End', 'PageUp', 'Home', 'PageDown', 'End', 'Home'])
    await page.keyboard.press(key, { delay: 100 });
  await drag(page);
  await jump(page);
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** Shows an empty page of the same height instead while a work is done, in the same window. */
export async function onEmptyPage(page: Page, work: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const blank = document.createElement('div');
    blank.id = 'blank';
    blank.style.blockSize = `${document.documentElement.scrollHeight}px`;
    blank.style.background = 'repeating-linear-gradient(white 0 63px, grey 63px 64px)';
    document.getElementById('root')?.style.setProperty('display', 'none');
    document.body.append(blank);
  });
  await work();
  await page.evaluate(() => {
    document.getElementById('blank')?.remove();
    document.getElementById('root')?.style.removeProperty('display');
  });
}
