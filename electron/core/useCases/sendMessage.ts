import type { Moment } from '../../../shared/domain/moment.ts';
import { momentAt } from '../../../shared/domain/moment.ts';
import { nextFollowUp } from '../../../shared/followUp/nextFollowUp.ts';
import type { Core } from '../createCore.ts';
import { dateOn } from '../dateOn.ts';
import { findOwnDays } from '../library/ownDays.ts';
import { addMessage } from './addMessage.ts';

/** A message as it was sent. Without a time it was sent just now. */
export type SentMessage = Readonly<{
  caseId: string;
  text: string;
  subject?: string | undefined;
  at?: Moment | undefined;
  channel?: string | undefined;
  language?: string | undefined;
  /** What it was written from: a situation or the id of an own template. */
  template?: string | undefined;
}>;

/** The recorded message, and the day on which the case wants to be looked at again; null when none does. */
export type SendAnswer = Readonly<{ messageId: string; nextFollowUpOn: string | null }>;

/**
 * Records a message as sent, with the time on the seller's wall and its zone. Throws AppError `case-not-found`,
 * `text-too-long`, `vault-read-only` or `vault-locked`.
 */
export async function sendMessage(core: Core, sent: SentMessage): Promise<SendAnswer> {
  const { clock } = core;
  const { caseId, at, ...words } = sent;
  const message = {
    ...words,
    direction: 'out' as const,
    at: at ?? momentAt(clock.now(), clock.zone),
  };
  const { messageId } = await addMessage(core, { caseId, message, file: words.channel ?? '' });
  const today = dateOn(clock);
  const { own } = await findOwnDays(core.vault);
  const next = nextFollowUp(await core.cases.open(caseId), today, own);
  return { messageId, nextFollowUpOn: next?.on ?? null };
}
