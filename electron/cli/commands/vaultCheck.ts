import { AppError } from '../../../shared/appError.ts';
import { checkVault } from '../../core/storage/checkVault.ts';
import type { Command } from '../Command.ts';

/** `vault check`: verifies every case, attachment and log. Reads only, and needs no lock. */
export const vaultCheck: Command = {
  path: ['vault', 'check'],
  options: { repair: { help: 'option-repair' } },
  summary: 'command-vault-check',
  example: 'vault check --json',
  run: async (args, context) => {
    if (args.flag('repair')) throw new AppError('not-yet', { command: 'vault check --repair' });
    const { cases, attachments, problems } = await checkVault(await context.openVault());
    const told = problems.map(({ code, params, path, caseId }) => ({
      code,
      path,
      caseId: caseId ?? null,
      message: context.explain({ code, params }),
    }));
    const counts = { cases, attachments, problems: told.length };
    return {
      data: { cases, attachments, problems: told, repaired: [] },
      text: context.say('vault-checked', counts),
      problems: told.map(({ code, message }) => `${code}: ${message}`),
      partly: told.length > 0,
    };
  },
};
