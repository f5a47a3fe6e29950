import { amountFindings } from './amountFindings.ts';
import { dateFindings } from './dateFindings.ts';
import type { CheckInput, Finding } from './finding.ts';
import { letterFindings } from './letterFindings.ts';
import { numberFindings } from './numberFindings.ts';
import { promiseFindings } from './promiseFindings.ts';

/**
 * What a reviewer may stumble over in a dispute: dates out of order, numbers and sums that differ between places,
 * parts of the claim without an answer, promises that nothing shows to be kept. Patterns over words find it, so each is
 * something to look at, and that nothing is found proves nothing.
 */
export const checkConsistency = (input: CheckInput): readonly Finding[] => [
  ...letterFindings(input),
  ...dateFindings(input),
  ...numberFindings(input),
  ...amountFindings(input),
  ...promiseFindings(input),
];
