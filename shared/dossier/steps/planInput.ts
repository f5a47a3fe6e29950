import type { Case } from '../../domain/case.ts';
import type { Dispute } from '../../domain/dispute.ts';
import type { Audience } from '../dossierPlan.ts';
import type { DossierWords } from '../dossierWords.ts';

/** What a plan is made from. The steps read it and change nothing. */
export type PlanInput = Readonly<{
  aCase: Case;
  dispute: Dispute;
  audience: Audience;
  /** Language of the dossier, for words and for the choice of fonts. */
  language: string;
  /** IANA zone in which moments without a zone are ordered. */
  sellerZone: string;
  /** The calendar day on which the dossier is made, there. A story that goes on is drawn up to it. */
  today: string;
  words: DossierWords;
  /** The case is invented: every page and the text say so. */
  isSample?: boolean | undefined;
}>;
