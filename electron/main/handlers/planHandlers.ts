import { ruleDays } from '../../../shared/followUp/ruleDays.ts';
import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { PlanDays, PlanOf } from '../../../shared/ipc/plan.ts';
import type { Core } from '../../core/createCore.ts';
import { findOwnDays } from '../../core/library/ownDays.ts';
import { changeDays } from '../../core/useCases/changeDays.ts';
import type { HandlerParts } from './HandlerParts.ts';

type PlanChannel = Extract<Channel, `plan.${string}`>;

/** The shops that open orders name, and those that have days of their own. */
async function shopsIn({ index }: Core, known: readonly string[]): Promise<string[]> {
  await index.load();
  const named = [...index.cases].flatMap(({ plan }) => plan?.shop ?? []);
  return [...new Set([...known, ...named])].toSorted((one, other) => one.localeCompare(other));
}

async function read(core: Core, { shop }: PlanOf): Promise<PlanDays> {
  const { own, refused } = await findOwnDays(core.vault);
  return {
    rules: ruleDays(own, shop).map((rule) => ({ ...rule, yours: [...rule.yours] })),
    shops: await shopsIn(
      core,
      (own?.shops ?? []).map((one) => one.shop),
    ),
    ...(refused && { refused: refused.toData() }),
  };
}

/** What the main process does for the days of the follow-up plan. */
export function planHandlers({ session }: HandlerParts): Pick<Handlers, PlanChannel> {
  return {
    'plan.read': async (of) => await read(await session.core(), of),
    'plan.change': async (change) =>
      await session.edit(async (core) => {
        await changeDays(core, change);
        const { shop } = change;
        return await read(core, shop === undefined ? {} : { shop });
      }),
  };
}
