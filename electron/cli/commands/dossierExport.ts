import type { ExportAnswer } from '../../core/dossier/exportAnswer.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';
import { textTable } from '../textTable.ts';

function textOf({ files, exhibits, text }: ExportAnswer, { say }: Context): string {
  const written = files.map(({ path, mime, bytes, pages }) =>
    say('dossier-file', { path, mime, bytes, pages }),
  );
  const rows = exhibits.map(({ label, title, file, page }) => [
    ...[`  ${label}`, say('exhibit-page', { page }), title, file ?? ''],
  ]);
  return [...written, textTable(rows), say('dossier-statement'), text.body].join('\n');
}

/** `dossier export DISPUTE`: makes the file or files of a dispute that fit their destination. */
export const dossierExport: Command = {
  path: ['dossier', 'export'],
  positionals: [{ name: 'DISPUTE' }],
  options: {
    destination: { value: 'ID', required: true, help: 'option-destination' },
    out: { value: 'PATH', required: true, help: 'option-out' },
    lang: { value: 'LANG', help: 'option-dossier-lang' },
    redact: { value: 'buyer', help: 'option-redact' },
    include: { value: 'ITEM', many: true, help: 'option-include' },
    exclude: { value: 'ITEM', many: true, help: 'option-exclude' },
  },
  summary: 'command-dossier-export',
  example: 'dossier export 01k5m2s8tq9x4v7b3n6c1d0efg --destination stripe --out dossier.pdf',
  run: async (args, context) => {
    const [include, exclude, language] = [
      args.list('include'),
      args.list('exclude'),
      args.text('lang'),
    ];
    const redact = args.choice('redact', ['buyer'] as const);
    const request = {
      disputeId: args.positional(0),
      destinationId: args.required('destination'),
      out: context.pathOf(args.required('out')),
      exclude,
      ...(include.length > 0 && { include }),
      ...(language !== undefined && { language }),
      ...(redact && { redact }),
    };
    // The libraries for text and PDF take longer to load than most commands run.
    const { exportDossier } = await import('../../core/useCases/exportDossier.ts');
    const core = await context.core();
    const answer = await exportDossier(
      core,
      {
        fonts: await context.fonts(),
        photos: context.photos(),
        destinations: await context.destinations(),
      },
      request,
    );
    const warnings = answer.warnings.map((warning) => ({
      code: warning.code,
      message: context.explain(warning),
    }));
    return {
      data: { ...answer, warnings },
      text: textOf(answer, context),
      problems: warnings.map(({ code, message }) => `warning ${code}: ${message}`),
    };
  },
};
