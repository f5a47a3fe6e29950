import type { FollowUpRule, Situation } from '../../../../shared/followUp/vocabulary.ts';
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

type Next = Readonly<{ rule: FollowUpRule; template?: Situation }>;

/** What to write to the buyer about, where a follow-up is dealt with by writing. */
export const writtenAbout = ({ rule, template }: Next): Situation | undefined =>
  partOf(rule) === 'messages' ? template : undefined;
