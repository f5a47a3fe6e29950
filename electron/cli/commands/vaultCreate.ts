import { createVault } from '../../core/storage/Vault.ts';
import { VAULT_SCHEMA } from '../../core/storage/vaultFile.ts';
import type { Command } from '../Command.ts';

/** `vault create DIR`: makes an empty vault in a new or empty folder. */
export const vaultCreate: Command = {
  path: ['vault', 'create'],
  positionals: [{ name: 'DIR' }],
  summary: 'command-vault-create',
  example: 'vault create ~/Claimfolio',
  run: async (args, context) => {
    const vault = context.pathOf(args.positional(0));
    await createVault(vault, context.clock, context.ids);
    return {
      data: { vault, schemaVersion: VAULT_SCHEMA },
      text: context.say('vault-created', { vault }),
    };
  },
};
