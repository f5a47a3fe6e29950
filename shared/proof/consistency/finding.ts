import type { Case } from '../../domain/case.ts';
import type { Dispute } from '../../domain/dispute.ts';

/** What contradicts what: each code names its text. */
export const findingCodes = [
  'opened-before-order',
  'event-before-order',
  'delivered-after-claim',
  'due-before-opened',
  'in-the-future',
  'exhibit-after-claim',
  'number-in-message',
  'number-in-file',
  'claim-above-total',
  'claim-other-currency',
  'items-above-total',
  'amount-in-request',
  'date-in-request',
  'no-request',
  'claim-part-unanswered',
  'promise-refund',
  'promise-resend',
  'promise-news',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** The part of a case's page where a finding can be looked at. */
export const findingParts = ['evidence', 'tracking', 'messages', 'claims', 'facts'] as const;
export type FindingPart = (typeof findingParts)[number];

/** Something that a reviewer may stumble over: where it is, and what it names. A hint to look, never a verdict. */
export type Finding = Readonly<{
  code: FindingCode;
  part: FindingPart;
  /** The item of the list that it is about, if it is about one. */
  id?: string;
  params: Readonly<Record<string, string>>;
}>;

/** What is checked. `today` is a date, `2026-03-04`. */
export type CheckInput = Readonly<{ aCase: Case; dispute: Dispute; today: string }>;
