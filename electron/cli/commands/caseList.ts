import type { Case } from '../../../shared/domain/case.ts';
import { findCases } from '../../../shared/domain/findCases.ts';
import { openDisputeOf } from '../../../shared/domain/openDisputeOf.ts';
import { PlatformSchema, StageSchema } from '../../../shared/domain/vocabulary.ts';
import type { Arguments } from '../Arguments.ts';
import type { Command } from '../Command.ts';
import { textTable } from '../textTable.ts';

const orders = ['newest', 'oldest', 'order-number', 'follow-up', 'respond-by'] as const;
type Order = (typeof orders)[number];

function rowOf(aCase: Case) {
  const { id, platform, orderNumber, buyer, stage, followUps } = aCase;
  const dispute = openDisputeOf(aCase);
  const due = followUps.filter(({ doneAt }) => doneAt === undefined).map(({ on }) => on);
  return {
    ...{ id, platform, orderNumber, stage },
    buyer: buyer.name ?? null,
    nextFollowUpOn: due.sort()[0] ?? null,
    openDispute: dispute
      ? { id: dispute.id, reason: dispute.reason, respondBy: dispute.respondBy ?? null }
      : null,
  };
}
type Row = ReturnType<typeof rowOf>;

/** What has no date comes last. */
const dateKey = (date: string | null | undefined): string => date ?? '9999-99-99';

/** Ids grow with time. */
const keys: Readonly<Record<Order, (row: Row) => string>> = {
  newest: ({ id }) => id,
  oldest: ({ id }) => id,
  'order-number': ({ orderNumber }) => orderNumber,
  'follow-up': ({ nextFollowUpOn }) => dateKey(nextFollowUpOn),
  'respond-by': ({ openDispute }) => dateKey(openDispute?.respondBy),
};

function sorted(rows: readonly Row[], order: Order): readonly Row[] {
  const { compare } = new Intl.Collator('en', { numeric: order === 'order-number' });
  const key = keys[order];
  const ascending = rows.toSorted((a, b) => compare(key(a), key(b)));
  return order === 'newest' ? ascending.reverse() : ascending;
}

function wanted(cases: readonly Case[], args: Arguments): readonly Case[] {
  const stage = args.choice('stage', StageSchema.options);
  const platform = args.choice('platform', PlatformSchema.options);
  return findCases(cases, args.text('query') ?? '').filter(
    (one) => (!stage || one.stage === stage) && (!platform || one.platform === platform),
  );
}

/** `case list`: the cases that fit, and how many they are before `--limit` cuts the list. */
export const caseList: Command = {
  path: ['case', 'list'],
  options: {
    query: { value: 'TEXT', help: 'option-query' },
    stage: { value: 'STAGE', help: 'option-stage-filter' },
    platform: { value: 'PLATFORM', help: 'option-platform-filter' },
    sort: { value: 'ORDER', help: 'option-sort' },
    limit: { value: 'N', help: 'option-limit' },
  },
  summary: 'command-case-list',
  example: 'case list --query LB-10482',
  run: async (args, context) => {
    const order = args.choice('sort', orders) ?? 'newest';
    const limit = args.count('limit');
    const { cases, problems } = await (await context.core()).cases.list();
    const rows = sorted(wanted(cases, args).map(rowOf), order);
    const shown = limit === undefined ? rows : rows.slice(0, limit);
    const told = problems.map(({ code, params }) => ({
      code,
      message: context.explain({ code, params }),
    }));
    const table = shown.map((row) => [
      ...[row.id, row.platform, row.orderNumber, row.buyer ?? '', row.stage],
      ...[row.nextFollowUpOn ?? '', row.openDispute ? row.openDispute.reason : ''],
    ]);
    const summary = context.say('cases-listed', { shown: shown.length, total: rows.length });
    return {
      data: { total: rows.length, cases: shown, problems: told },
      text: [...(table.length > 0 ? [textTable(table)] : []), summary].join('\n'),
      problems: told.map(({ code, message }) => `${code}: ${message}`),
      partly: told.length > 0,
    };
  },
};
