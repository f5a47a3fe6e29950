import type { ErrorData } from '../../../shared/appError.ts';
import { formatIsoMoment } from '../../../shared/domain/moment.ts';
import { EvidenceKindSchema, StageSchema } from '../../../shared/domain/vocabulary.ts';
import { type AttachAnswer, attachEvidence } from '../../core/useCases/attachEvidence.ts';
import type { Answer, Command } from '../Command.ts';
import type { Context } from '../Context.ts';
import { textTable } from '../textTable.ts';

function dataOf({ attached, duplicates, refused }: AttachAnswer, context: Context) {
  return {
    attached: attached.map(({ capture, ...item }) => ({
      ...item,
      capturedAt: capture ? formatIsoMoment(capture.at) : null,
      captureSource: capture?.source ?? null,
    })),
    duplicates,
    refused: refused.map(({ file, ...error }) => ({
      file,
      code: error.code,
      message: context.explain(error),
    })),
  };
}

/** Nothing came in although something was wanted: the call as a whole is refused. */
function failure({ attached, duplicates, refused }: AttachAnswer): ErrorData | undefined {
  return attached.length + duplicates.length === 0 ? refused[0] : undefined;
}

function tell(answer: AttachAnswer, context: Context): Answer {
  const data = dataOf(answer, context);
  const failed = failure(answer);
  const rows = data.attached.map(({ id, file, stage, kind, capturedAt, captureSource }) => [
    ...[id, stage, kind, capturedAt ?? '', captureSource ?? '', file],
  ]);
  const counts = {
    attached: data.attached.length,
    duplicates: data.duplicates.length,
    refused: data.refused.length,
  };
  const problems = data.refused.map(({ code, message }) => `refused ${code}: ${message}`);
  return {
    data,
    text: [...(rows.length > 0 ? [textTable(rows)] : []), context.say('attached', counts)].join(
      '\n',
    ),
    problems: failed && problems.length === 1 ? [] : problems,
    partly: problems.length > 0,
    ...(failed && { failed: { code: failed.code, params: failed.params } }),
  };
}

/** `attach ID FILE...`: copies files and folders into a case. */
export const attach: Command = {
  path: ['attach'],
  positionals: [{ name: 'ID' }, { name: 'FILE', many: true }],
  options: {
    stage: { value: 'STAGE', help: 'option-stage' },
    kind: { value: 'KIND', help: 'option-kind' },
  },
  summary: 'command-attach',
  example: 'attach 01k5m2s8tq9x4v7b3n6c1d0efg photos --stage packed',
  run: async (args, context) => {
    const [caseId = '', ...files] = args.positionals;
    const request = {
      caseId,
      paths: files.map((file) => context.pathOf(file)),
      stage: args.choice('stage', StageSchema.options),
      kind: args.choice('kind', EvidenceKindSchema.options),
    };
    return tell(await attachEvidence(await context.core(), context.photos(), request), context);
  },
};
