import type { Case } from './case.ts';

/** What tells one order from another: its number on its platform. */
export const orderKey = ({
  platform,
  orderNumber,
}: Pick<Case, 'platform' | 'orderNumber'>): string => `${platform} ${orderNumber.trim()}`;
