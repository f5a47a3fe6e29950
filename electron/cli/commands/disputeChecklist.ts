import { formatIsoMoment } from '../../../shared/domain/moment.ts';
import type { ChecklistItem } from '../../../shared/proof/checklist.ts';
import type { ReasonChecklist } from '../../../shared/proof/proofChecklist.ts';
import { type TextKey, translate } from '../../../shared/translate.ts';
import { type DeadlineView, judgeDispute } from '../../core/useCases/judgeDispute.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';

/** What stands for a source where a demand is ours. It is part of the interface and not translated. */
const OUR_ADVICE = 'our advice';

type Proof = Extract<TextKey, `proof/${string}`>;

function itemAnswer(item: ChecklistItem, { language }: Context) {
  const { slot, need, state, exhibits, why, backing } = item;
  const say = (key: Proof) => translate(language, key);
  return {
    ...{ slot, name: say(`proof/slot.${slot}`), need, state, exhibits },
    why: why.map(({ code }) => say(`proof/why.${code}`)).join(' '),
    reasons: why.map((one) => ({ code: one.code, source: one.backing?.source ?? OUR_ADVICE })),
    howToGet: state === 'present' ? null : say(`proof/get.${slot}`),
    source: backing?.source ?? OUR_ADVICE,
    sourceAge: backing?.sourceAge ?? null,
    confidence: backing?.confidence ?? null,
  };
}

const listAnswer = ({ reason, isKnown, items }: ReasonChecklist, context: Context) => ({
  reason,
  known: isKnown,
  items: items.map((item) => itemAnswer(item, context)),
});
type List = ReturnType<typeof listAnswer>;

/** The deadline, as both walls show it, and every other way to count it. */
function deadlineAnswer({ respondBy, basis, platform, local, counts }: DeadlineView) {
  return {
    respondBy: respondBy ?? null,
    basis,
    platformTime: platform ? formatIsoMoment(platform) : null,
    localTime: local ? formatIsoMoment(local) : null,
    counts,
  };
}

function linesOf({ reason, known, items }: List, context: Context): readonly string[] {
  const { language, say } = context;
  const head = translate(language, `app/reason.${reason}`);
  return [
    `${head}: ${say(known ? 'checklist-known' : 'checklist-unknown')}`,
    ...items.flatMap(({ name, need, state, why, howToGet, source }) => [
      `  [${translate(language, `proof/state.${state}`)}] ${name} (${translate(language, `proof/need.${need}`)})`,
      `      ${why}${howToGet ? ` ${howToGet}` : ''} (${source})`,
    ]),
  ];
}

/** `dispute checklist DISPUTE`: the proof that is wanted there, what is at hand, and what it is worth. */
export const disputeChecklist: Command = {
  path: ['dispute', 'checklist'],
  positionals: [{ name: 'DISPUTE' }],
  summary: 'command-dispute-checklist',
  example: 'dispute checklist 01k5m2s8tq9x4v7b3n6c1d0efg',
  run: async (args, context) => {
    const core = await context.core();
    const [destinations, profiles] = [
      await context.destinations(core.vault),
      await context.evidenceProfiles(),
    ];
    const tools = { destinations, profiles };
    const judged = await judgeDispute(core, tools, args.positional(0));
    const { disputeId, destinationId, destinationName, names, steps, checklist } = judged;
    const list = listAnswer(checklist, context);
    const next = checklist.neighbourClaim;
    const neighbourClaim = next ? listAnswer(next, context) : null;
    const deadline = deadlineAnswer(judged.deadline);
    const due = deadline.localTime ?? deadline.respondBy ?? context.say('unknown');
    const text = [
      context.say('checklist-head', { destination: destinationName, due }),
      ...linesOf(list, context),
      ...(neighbourClaim
        ? ['', context.say('checklist-neighbour'), ...linesOf(neighbourClaim, context)]
        : []),
    ].join('\n');
    const data = {
      ...{ disputeId, destination: { id: destinationId, name: destinationName } },
      ...{ claimNames: names, steps: steps ?? null, deadline },
      ...list,
      neighbourClaim,
    };
    return { data, text };
  },
};
