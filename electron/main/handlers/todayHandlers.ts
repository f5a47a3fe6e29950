import { AppError } from '../../../shared/appError.ts';
import { linesOf } from '../../../shared/followUp/linesOf.ts';
import type { TodayItem } from '../../../shared/followUp/today.ts';
import type { BulkDone } from '../../../shared/ipc/caseBulk.ts';
import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { FollowUpWork, ShownFollowUp, TodayPage } from '../../../shared/ipc/today.ts';
import { todayIn } from '../../core/caseIndex/todayIn.ts';
import type { Core } from '../../core/createCore.ts';
import { dateOn } from '../../core/dateOn.ts';
import { findOwnDays } from '../../core/library/ownDays.ts';
import { finishFollowUp, snoozeFollowUp } from '../../core/useCases/followUps.ts';
import { checkFiles } from './caseRows.ts';
import type { HandlerParts } from './HandlerParts.ts';

type TodayChannel = Extract<Channel, `today.${string}` | `followUp.${string}`>;

/** Cases of one line that the window is given: more are not looked at in one day. */
const MOST_CASES = 200;

/** What the window shows of today. */
async function todayPage({ index, clock, vault }: Core): Promise<TodayPage> {
  await index.load();
  await checkFiles(index);
  const date = dateOn(clock);
  const { own, refused } = await findOwnDays(vault);
  const { items, atStake, withOthers, nextDay } = todayIn(index.cases, date, own);
  const caseOf = ({ caseId, ...next }: TodayItem) => {
    const row = index.find(caseId)?.row;
    return row ? [{ row, next }] : [];
  };
  const all = [...index.cases];
  return {
    date,
    lines: linesOf(items).map(({ rule, group, items: some }) => ({
      ...{ rule, group, total: some.length },
      cases: some.slice(0, MOST_CASES).flatMap(caseOf),
    })),
    ...{ due: items.length, atStake: [...atStake], withOthers },
    ...(nextDay && { nextDay }),
    cases: all.filter(({ row }) => row && !row.deletedAt).length,
    problems: all
      .flatMap(({ problems = [] }) => problems)
      .map(({ code, params }) => ({ code, params })),
    ...(refused && { ownDaysRefused: refused.toData() }),
    isChecking: index.isChecking,
  };
}

async function doTo(core: Core, { caseId, ...shown }: ShownFollowUp, work: FollowUpWork) {
  if (work.kind === 'snooze') await snoozeFollowUp(core, { caseId, shown, to: work.to });
  else await finishFollowUp(core, { caseId, shown, outcome: work.note });
}

/** Does the same to the follow-ups of several cases, each by itself: what one refuses, the others do. */
async function doToAll(
  core: Core,
  shown: readonly ShownFollowUp[],
  work: FollowUpWork,
): Promise<BulkDone> {
  const changed: string[] = [];
  const refused: BulkDone['refused'] = [];
  for (const one of shown)
    try {
      await doTo(core, one, work);
      changed.push(one.caseId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ code: error.code, params: { ...error.params } });
    }
  return { changed, refused };
}

/** What the main process does for the plan of the day. */
export function todayHandlers({ session }: HandlerParts): Pick<Handlers, TodayChannel> {
  return {
    'today.read': async () => await todayPage(await session.core()),
    'followUp.work': async ({ shown, work }) =>
      await session.edit((core) => doToAll(core, shown, work)),
  };
}
