import type { ErrorData } from '../../../shared/appError.ts';
import { assertNever } from '../../../shared/assertNever.ts';
import type { PhotoPlace } from '../../../shared/sorting/photoPlace.ts';
import { attachSorted, type SortedAnswer } from '../../core/useCases/attachSorted.ts';
import {
  proposeSorting,
  type SortedFile,
  type SortProposal,
} from '../../core/useCases/proposeSorting.ts';
import type { Answer, Command } from '../Command.ts';
import type { Context } from '../Context.ts';
import { textTable } from '../textTable.ts';

/** Why a file goes where it goes, as fields of the answer; `beside` is the file that says it for its neighbours. */
function reasonOf(place: PhotoPlace, files: readonly SortedFile[]) {
  switch (place.kind) {
    case 'barcode':
    case 'name-number':
      return { reason: place.kind, number: place.number };
    case 'neighbour':
      return { reason: place.kind, beside: files[place.photo]?.file ?? null };
    case 'unknown':
      return place.why.kind === 'no-order'
        ? { reason: place.why.kind, number: place.why.number }
        : { reason: place.why.kind };
    default:
      return assertNever(place);
  }
}

const isOf =
  (caseId: string) =>
  ({ place }: SortedFile): boolean =>
    place.kind !== 'unknown' && place.orderId === caseId;

function proposed({ files, cases }: SortProposal) {
  const told = ({ file, place }: SortedFile) => ({ file, ...reasonOf(place, files) });
  return {
    orders: cases.map(({ id, platform, orderNumber }) => ({
      ...{ caseId: id, platform, orderNumber },
      files: files.filter(isOf(id)).map(told),
    })),
    unsorted: files.filter(({ place }) => place.kind === 'unknown').map(told),
  };
}

const groupsOf = ({ files, cases }: SortProposal) =>
  cases.map(({ id }) => ({ caseId: id, paths: files.filter(isOf(id)).map(({ path }) => path) }));

type Refused = Readonly<{ file: string }> & ErrorData;

function tookOf(answers: readonly SortedAnswer[]) {
  return {
    attached: answers.flatMap(({ caseId, answer }) =>
      answer.attached.map(({ id, file, sha256, stage, kind }) => ({
        ...{ caseId, id, file, sha256, stage, kind },
      })),
    ),
    duplicates: answers.flatMap(({ caseId, answer }) =>
      answer.duplicates.map((one) => ({ caseId, ...one })),
    ),
  };
}

const rowsOf = ({ orders, unsorted }: ReturnType<typeof proposed>) =>
  [...orders, { orderNumber: '?', files: unsorted }].flatMap(({ orderNumber, files }) =>
    files.map(({ file, reason, ...more }) => [
      ...[orderNumber, reason, Object.values(more).join(' '), file],
    ]),
  );

type Sorted = Readonly<{
  proposal: SortProposal;
  answers: readonly SortedAnswer[];
  isPreview: boolean;
}>;

function tell({ proposal, answers, isPreview }: Sorted, context: Context): Answer {
  const { orders, unsorted } = proposed(proposal);
  const refused: readonly Refused[] = [
    ...proposal.refused.map(({ file, error }) => ({ file, ...error.toData() })),
    ...answers.flatMap(({ answer }) => answer.refused),
  ];
  const [first] = refused;
  const told = refused.map(({ file, code, params }) => ({
    ...{ file, code, message: context.explain({ code, params }) },
  }));
  const sorted = orders.reduce((sum, { files }) => sum + files.length, 0);
  const counts = { orders: orders.length, unsorted: unsorted.length };
  const took = tookOf(answers);
  const summary = isPreview
    ? context.say('evidence-sort-preview', { ...counts, files: sorted })
    : context.say('evidence-sorted', { ...counts, files: took.attached.length });
  const rows = rowsOf({ orders, unsorted });
  const isNothing = sorted + unsorted.length === 0;
  return {
    data: { preview: isPreview, orders, unsorted, ...took, refused: told },
    text: [...(rows.length > 0 ? [textTable(rows)] : []), summary].join('\n'),
    problems: isNothing && told.length === 1 ? [] : told.map(({ message }) => message),
    partly: told.length > 0 || (!isPreview && unsorted.length > 0),
    ...(isNothing && first && { failed: { code: first.code, params: first.params } }),
  };
}

/** `evidence sort FILE...`: files of many orders, each to the case that it belongs to. */
export const evidenceSort: Command = {
  path: ['evidence', 'sort'],
  positionals: [{ name: 'FILE', many: true }],
  options: { preview: { help: 'option-sort-preview' } },
  summary: 'command-evidence-sort',
  example: 'evidence sort --preview photos',
  run: async (args, context) => {
    const core = await context.core();
    const paths = args.positionals.map((file) => context.pathOf(file));
    const proposal = await proposeSorting(core, context.photos(), paths);
    const isPreview = args.flag('preview');
    const answers = isPreview ? [] : await attachSorted(core, context.photos(), groupsOf(proposal));
    return tell({ proposal, answers, isPreview }, context);
  },
};
