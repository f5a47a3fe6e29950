import type { Platform } from '../domain/vocabulary.ts';

/** The most characters that a message to the buyer may have, and where that is written. */
export type ChannelLimit = Readonly<{ max: number; source: string; sourceAge: string }>;

/** Only what a source says. A platform that is missing here has a limit that is not known. */
const limits: Readonly<Partial<Record<Platform, ChannelLimit>>> = {
  amazon: {
    max: 2_000,
    source: 'https://developer-docs.amazon.com/sp-api/reference/createunexpectedproblem',
    sourceAge: 'read 2026-11, undated page; the limit of messages sent by programs',
  },
  ebay: {
    max: 2_000,
    source:
      'https://developer.ebay.com/Devzone/xml/docs/Reference/eBay/types/MemberMessageType.html',
    sourceAge:
      'quoted in 2015 by https://cnblogs.com/pengzhen/p/4536484.html; not read there itself',
  },
};

/** The limit of the message centre of a platform; undefined where no source tells one. */
export const channelLimit = (platform: Platform): ChannelLimit | undefined => limits[platform];
