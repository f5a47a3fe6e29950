import type { FollowUpRule } from '../../../../shared/followUp/vocabulary.ts';
import type { CasePart } from '../useShowPart.ts';

const parts: Readonly<Partial<Record<FollowUpRule, CasePart>>> = {
  'answer-due': 'claims',
  'answer-date-missing': 'claims',
  'prepare-answer': 'claims',
  'decision-awaited': 'claims',
  'not-packed': 'evidence',
  'not-handed-over': 'evidence',
  'dispute-proof': 'evidence',
  'packing-photos': 'evidence',
  'not-scanned': 'tracking',
  'at-customs': 'tracking',
  'not-delivered': 'tracking',
  'return-awaited': 'tracking',
  'protection-ends': 'tracking',
  reminder: 'facts',
  'close-case': 'facts',
};

/** The part of a case's page where a follow-up is dealt with: the messages, if nowhere else. */
export const partOf = (rule: FollowUpRule): CasePart => parts[rule] ?? 'messages';
