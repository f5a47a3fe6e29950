import type { RespondByBasis } from '../../../../../shared/domain/dispute.ts';
import type { Due } from '../../../../../shared/ipc/dispute.ts';
import { formatDate } from '../../../ui/formatDate.ts';
import { formatWallTime } from '../../../ui/formatWallTime.ts';
import { useLanguage, useText } from '../../../ui/useText.ts';

/** When an answer is due, and how that is known. */
export type Known = Readonly<{
  respondBy?: string | undefined;
  respondByBasis: RespondByBasis;
}>;

/** Where the date of an answer comes from: the seller, a rule with its source, or nowhere. */
export function useBasis(): (known: Known) => string {
  const text = useText();
  const language = useLanguage();
  return ({ respondBy, respondByBasis: basis }) => {
    if (basis.kind === 'unknown') return text('app/claim.due.unknown');
    if (basis.kind === 'by-hand' || !respondBy) return text('app/claim.due.own');
    const date = formatDate(language, respondBy);
    const days = /(Business|Working)Days$/.test(basis.rule) ? 'working' : 'calendar';
    const { source, sourceAge: age, changedOn } = basis;
    if (changedOn) {
      const on = formatDate(language, changedOn);
      return text('app/claim.due.rule-yours', { date, count: basis.days, days, on });
    }
    return text('app/claim.due.rule', { date, count: basis.days, days, source, age });
  };
}

/** The last minute of an answer, where the platform is and here; undefined where only the day is known. */
export function useDueTimes(): (due: Due) => string | undefined {
  const text = useText();
  const language = useLanguage();
  return ({ platform, local }) => {
    if (!platform || !local) return undefined;
    const times = {
      platform: formatWallTime(language, platform),
      local: formatWallTime(language, local),
    };
    return text('proof/due.times', times);
  };
}
