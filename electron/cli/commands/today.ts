import type { TodayItem } from '../../../shared/followUp/today.ts';
import { translate } from '../../../shared/translate.ts';
import type { IndexedCase } from '../../core/caseIndex/indexedCase.ts';
import { todayIn } from '../../core/caseIndex/todayIn.ts';
import { dateOn } from '../../core/dateOn.ts';
import { findOwnDays } from '../../core/library/ownDays.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';
import { textTable } from '../textTable.ts';

const dataOf = ({ caseId, on, group, rule, template, dueBy, note }: TodayItem) => ({
  ...{ caseId, group, dueOn: on, rule },
  suggestedTemplate: template ?? null,
  ...(dueBy && { dueBy }),
  ...(note && { note }),
});

function textOf(items: readonly TodayItem[], context: Context, orderOf: (id: string) => string) {
  const say = (key: `group.${TodayItem['group']}` | `rule.${TodayItem['rule']}`) =>
    translate(context.language, `app/${key}`);
  return textTable(
    items.map(({ caseId, on, group, rule, note }) => [
      ...[say(`group.${group}`), on, caseId, orderOf(caseId)],
      note ?? say(`rule.${rule}`),
    ]),
  );
}

const problemsOf = (cases: Iterable<IndexedCase>) =>
  [...cases].flatMap(({ problems = [] }) => problems);

/** `today`: what is due, one line for each case, the most urgent first. */
export const today: Command = {
  path: ['today'],
  options: { date: { value: 'YYYY-MM-DD', help: 'option-date' } },
  summary: 'command-today',
  example: 'today --date 2026-03-04',
  run: async (args, context) => {
    const asked = args.date('date');
    const { index, clock, vault } = await context.core();
    const date = asked ?? dateOn(clock);
    await index.refresh();
    const { own, refused } = await findOwnDays(vault);
    const { items, nextDay, atStake, withOthers } = todayIn(index.cases, date, own);
    const orderOf = (id: string) => index.find(id)?.row?.orderNumber ?? '';
    const told = [...(refused ? [refused] : []), ...problemsOf(index.cases)].map(
      ({ code, params }) => ({ code, message: context.explain({ code, params }) }),
    );
    const count = context.say(items.length > 0 ? 'today-count' : 'today-none', {
      date,
      cases: items.length,
    });
    const next = nextDay
      ? context.say('today-next', { date: nextDay.on, cases: nextDay.cases })
      : '';
    return {
      data: {
        ...{ date, items: items.map(dataOf), next: nextDay ?? null },
        ...{ atStake, waitingForOthers: withOthers, problems: told },
      },
      text: [items.length > 0 ? textOf(items, context, orderOf) : '', count, next]
        .filter((line) => line !== '')
        .join('\n'),
      problems: told.map(({ code, message }) => `${code}: ${message}`),
      partly: told.length > 0,
    };
  },
};
