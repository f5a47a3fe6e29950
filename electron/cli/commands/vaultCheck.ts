import { checkVault } from '../../core/storage/checkVault.ts';
import { thisMachine } from '../../core/storage/machine.ts';
import type { Problem } from '../../core/storage/problem.ts';
import { repairVaultFile } from '../../core/storage/repairVaultFile.ts';
import { systemClock } from '../../core/systemClock.ts';
import { type RepairAnswer, repairVault } from '../../core/useCases/repairVault.ts';
import { vaultNotices } from '../../core/useCases/vaultNotices.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';

async function repair(context: Context): Promise<RepairAnswer> {
  const { clock, ids } = context;
  const folder = context.vaultFolder();
  const first = await repairVaultFile({ folder, machine: thisMachine(), clock, ids });
  const answer = await repairVault(await context.core());
  return { ...answer, repaired: [...first, ...answer.repaired] };
}

const dataOf = ({ code, params, path, caseId }: Problem, context: Context) => ({
  ...{ code, path },
  caseId: caseId ?? null,
  message: context.explain({ code, params }),
});

/**
 * `vault check`: verifies every case, attachment and log. It reads only, and needs no lock, unless it repairs what can
 * be repaired. What should be known of the place of the vault is told too.
 */
export const vaultCheck: Command = {
  path: ['vault', 'check'],
  options: { repair: { help: 'option-repair' } },
  summary: 'command-vault-check',
  example: 'vault check --json',
  run: async (args, context) => {
    const report = args.flag('repair')
      ? await repair(context)
      : { ...(await checkVault(await context.openVault())), repaired: [] };
    const { cases, attachments } = report;
    // Not the time that the call names: what the computer writes bears its own.
    const notices = await vaultNotices(await context.openVault(), systemClock());
    const warnings = notices.map((one) => ({ code: one.code, message: context.explain(one) }));
    const problems = report.problems.map((problem) => dataOf(problem, context));
    const repaired = report.repaired.map((problem) => dataOf(problem, context));
    const counts = { cases, attachments, problems: problems.length };
    const lines = repaired.map(({ message }) => message);
    return {
      data: { cases, attachments, problems, repaired, warnings },
      text: [...lines, context.say('vault-checked', counts)].join('\n'),
      problems: [
        ...problems.map(({ code, message }) => `${code}: ${message}`),
        ...warnings.map(({ code, message }) => `warning ${code}: ${message}`),
      ],
      partly: problems.length > 0,
    };
  },
};
