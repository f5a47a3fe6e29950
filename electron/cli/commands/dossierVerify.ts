import { basename } from 'node:path';
import type { VerifiedDossier, VerifiedOriginal } from '../../core/useCases/verifyDossier.ts';
import { verifyDossier } from '../../core/useCases/verifyDossier.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';

const isWell = ({ state }: VerifiedOriginal): boolean =>
  state === 'unaltered' || state === 'thinned';

async function verdict(
  { known, unaltered, marked, caseId, exportedAt }: VerifiedDossier,
  file: string,
  context: Context,
): Promise<string> {
  if (!known || !caseId || !exportedAt)
    return context.say(marked ? 'verified-marked' : 'verified-unknown', { file });
  const { cases } = await context.core();
  const { orderNumber: order } = await cases.open(caseId);
  const at = Date.parse(exportedAt);
  return context.say(unaltered ? 'verified-known' : 'verified-altered', { file, order, at });
}

const lineOf = ({ fileName, sha256, state }: VerifiedOriginal, { say }: Context): string =>
  `${fileName} · ${sha256} · ${say(`original-${state}`)}`;

/** `dossier verify FILE`: whether a file is an unaltered dossier of this vault, and the originals behind it are too. */
export const dossierVerify: Command = {
  path: ['dossier', 'verify'],
  positionals: [{ name: 'FILE' }],
  summary: 'command-dossier-verify',
  example: 'dossier verify dossier.pdf',
  run: async (args, context) => {
    const path = context.pathOf(args.positional(0));
    const verified = await verifyDossier(await context.core(), path);
    const { originals, known, unaltered } = verified;
    const said = await verdict(verified, basename(path), context);
    const listed = originals.map((one) => `  ${lineOf(one, context)}`);
    const list = known
      ? [context.say('verified-originals', { count: originals.length }), ...listed]
      : [];
    const faults = originals.filter((one) => !isWell(one)).map((one) => lineOf(one, context));
    const problems = [...(known && unaltered ? [] : [said]), ...faults];
    return {
      data: verified,
      text: [said, ...list].join('\n'),
      problems,
      partly: problems.length > 0,
    };
  },
};
