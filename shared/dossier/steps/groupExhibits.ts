import type { ExhibitGroup } from '../dossierPlan.ts';
import type { DossierWords } from '../dossierWords.ts';
import type { ExhibitGroupId } from '../exhibitGroup.ts';
import { evidenceExhibit, messagesExhibit, trackingExhibits, type Unlabelled } from './exhibits.ts';
import { groupOf } from './groupEvidence.ts';
import type { PlanInput } from './planInput.ts';
import { quoteClaim } from './quoteClaim.ts';
import { byTime, evidenceMoment } from './timeOrder.ts';

const order: readonly ExhibitGroupId[] = [
  'packing',
  'shipping',
  'delivery',
  'messages',
  'terms',
  'other',
];

function tables(id: ExhibitGroupId, input: PlanInput): readonly Unlabelled[] {
  if (id === 'shipping') return trackingExhibits(input);
  if (id !== 'messages') return [];
  const log = input.aCase.messages.length > 0 ? [messagesExhibit(input)] : [];
  const claim = input.dispute.claim ?? '';
  if (quoteClaim(claim).whole) return log;
  const title = input.words('exhibit.claim');
  return [...log, { title, details: '', content: { kind: 'text', text: claim } }];
}

function labelled(
  id: ExhibitGroupId,
  exhibits: readonly Unlabelled[],
  index: number,
  words: DossierWords,
): ExhibitGroup {
  const letter = String.fromCharCode(65 + index);
  return {
    id,
    letter,
    heading: words(`group.${id}`),
    exhibits: exhibits.map((exhibit, n) => ({ label: `${letter}-${n + 1}`, ...exhibit })),
  };
}

/**
 * Exhibits in groups with letters (A, B ... in the order of the dossier, empty groups left out) and
 * numbers in order of time. The customer is not shown the messages: they wrote or received them.
 */
export function groupExhibits(input: PlanInput): readonly ExhibitGroup[] {
  const evidence = byTime(input.aCase.evidence, evidenceMoment, input.sellerZone);
  const wanted = input.audience === 'buyer' ? order.filter((id) => id !== 'messages') : order;
  return wanted
    .map((id) => {
      const items = evidence.filter((item) => groupOf(item) === id);
      const files = items.map((item) => evidenceExhibit(item, input));
      return { id, exhibits: [...tables(id, input), ...files] };
    })
    .filter(({ exhibits }) => exhibits.length > 0)
    .map(({ id, exhibits }, index) => labelled(id, exhibits, index, input.words));
}
