import type { DossierPlan } from './dossierPlan.ts';
import { groupExhibits } from './steps/groupExhibits.ts';
import { listFiles } from './steps/listFiles.ts';
import type { PlanInput } from './steps/planInput.ts';
import { planTimeline } from './steps/planTimeline.ts';
import { summarise } from './steps/summarise.ts';

/** The word that an invented case bears wherever its dossier is looked at: on every page, its title and its text. */
function marked(plan: DossierPlan, { words, isSample }: PlanInput): DossierPlan {
  if (!isSample) return plan;
  const mark = (text: string) => words('sample', { text });
  const summary = { ...plan.summary, heading: mark(plan.summary.heading) };
  return { ...plan, title: mark(plan.title), reference: mark(plan.reference), summary };
}

/** Decides what stands in a dossier and in which order. Pure: no clock, no files, no geometry. */
export function planDossier(input: PlanInput): DossierPlan {
  const { aCase, dispute, audience, words } = input;
  const groups = groupExhibits(input);
  const order = aCase.orderNumber;
  const timeline = planTimeline(input);
  const list = listFiles(groups, input);
  const platformCase = audience === 'reviewer' ? dispute.platformCase : undefined;
  const plan = {
    language: input.language,
    title: words(audience === 'buyer' ? 'title.buyer' : 'title.reviewer', { order }),
    reference:
      platformCase === undefined
        ? words('reference', { order })
        : words('reference.case', { order, case: platformCase }),
    summary: summarise(input, groups),
    ...(timeline && { timeline }),
    groups,
    ...(list && { list }),
  };
  return marked(plan, input);
}
