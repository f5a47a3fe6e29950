import type { Density } from '../layout/page.ts';

/** Pages that an answer should not exceed even where more are allowed: reviewers give it minutes. */
export const COMFORTABLE_PAGES = 18;

const largeText = { summarySize: 12, tableSize: 9.5, captionSize: 9.5 };
const mediumText = { summarySize: 11, tableSize: 8.5, captionSize: 8.5 };
const smallText = { summarySize: 10, tableSize: 7.5, captionSize: 7.5 };

/**
 * Settings to try, the most readable first: photos of a whole page, two, six, twelve a page (landscape),
 * then smaller type. Type is never under 7 points.
 */
export const densities: readonly Density[] = [
  { photoHeight: 640, ...largeText },
  { photoHeight: 318, ...largeText },
  { photoHeight: 188, ...largeText },
  { photoHeight: 122, ...mediumText },
  { photoHeight: 122, ...smallText },
  { photoHeight: 96, ...smallText },
];
