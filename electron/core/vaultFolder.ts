import { join, resolve } from 'node:path';

type Places = Readonly<{
  /** What `--vault` says. */
  option: string | undefined;
  env: Readonly<Record<string, string | undefined>>;
  /** The user's own folder. */
  home: string;
}>;

/** The folder of the vault, absolute: `--vault`, else CLAIMFOLIO_VAULT, else `Claimfolio` in the home folder. */
export function vaultFolder({ option, env, home }: Places): string {
  return resolve(option || env['CLAIMFOLIO_VAULT'] || join(home, 'Claimfolio'));
}
