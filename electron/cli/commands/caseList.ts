import type { CaseRow } from '../../../shared/domain/caseRow.ts';
import { PlatformSchema, StageSchema } from '../../../shared/domain/vocabulary.ts';
import { caseOrders, queryCases } from '../../core/caseIndex/queryCases.ts';
import { dateOn } from '../../core/dateOn.ts';
import { findOwnDays } from '../../core/library/ownDays.ts';
import type { Command } from '../Command.ts';
import { textTable } from '../textTable.ts';

function dataOf({ id, platform, orderNumber, stage, ...row }: CaseRow) {
  return {
    ...{ id, platform, orderNumber, stage },
    buyer: row.buyer ?? null,
    nextFollowUpOn: row.nextFollowUpOn ?? null,
    openDispute: row.openDispute
      ? { ...row.openDispute, respondBy: row.openDispute.respondBy ?? null }
      : null,
    ...(row.deletedAt && { deletedAt: row.deletedAt }),
  };
}

const cellsOf = (row: CaseRow): readonly string[] => [
  ...[row.id, row.platform, row.orderNumber, row.buyer ?? '', row.stage],
  ...[row.nextFollowUpOn ?? '', row.openDispute?.reason ?? ''],
];

/** `case list`: the cases that fit, and how many they are before `--limit` cuts the list. */
export const caseList: Command = {
  path: ['case', 'list'],
  options: {
    query: { value: 'TEXT', help: 'option-query' },
    stage: { value: 'STAGE', help: 'option-stage-filter' },
    platform: { value: 'PLATFORM', help: 'option-platform-filter' },
    sort: { value: 'ORDER', help: 'option-sort' },
    limit: { value: 'N', help: 'option-limit' },
    trash: { help: 'option-trash' },
  },
  summary: 'command-case-list',
  example: 'case list --query LB-10482',
  run: async (args, context) => {
    const wanted = {
      query: args.text('query'),
      stage: args.choice('stage', StageSchema.options),
      platform: args.choice('platform', PlatformSchema.options),
      order: args.choice('sort', caseOrders),
      trash: args.flag('trash'),
    };
    const limit = args.count('limit');
    const { index, clock, vault } = await context.core();
    await index.refresh();
    const { own, refused } = await findOwnDays(vault);
    const rows = queryCases(index.cases, { ...wanted, today: dateOn(clock), own });
    const shown = rows.slice(0, limit);
    const problems = [...index.cases].flatMap((one) => one.problems ?? []);
    const told = [...(refused ? [refused] : []), ...problems].map(({ code, params }) => ({
      code,
      message: context.explain({ code, params }),
    }));
    const summary = context.say('cases-listed', { shown: shown.length, total: rows.length });
    return {
      data: { total: rows.length, cases: shown.map(dataOf), problems: told },
      text: [...(shown.length > 0 ? [textTable(shown.map(cellsOf))] : []), summary].join('\n'),
      problems: told.map(({ code, message }) => `${code}: ${message}`),
      partly: told.length > 0,
    };
  },
};
