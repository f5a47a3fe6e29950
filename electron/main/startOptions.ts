import { vaultFolder } from '../core/vaultFolder.ts';

/** What the program was started with. */
export type StartOptions = Readonly<{
  /** Folder of the vault, absolute. */
  vault: string;
  /** True when whoever started the program named that folder; otherwise the one opened last counts. */
  isVaultNamed: boolean;
  /** Arguments of the command line, when that was asked for instead of the window. */
  cli: readonly string[] | undefined;
  /** The server that serves the page while developing. */
  devServer: URL | undefined;
}>;

type Start = Readonly<{
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  isPackaged: boolean;
}>;

function optionIn(argv: readonly string[], name: string): string | undefined {
  const written = argv.find((word) => word.startsWith(`${name}=`));
  if (written) return written.slice(name.length + 1);
  const index = argv.indexOf(name);
  return index === -1 ? undefined : argv[index + 1];
}

/**
 * Reads how the program was started: `--vault DIR` as `vaultFolder` takes it, `--cli ...`, and VITE_DEV_SERVER_URL, which a packaged program does not heed.
 */
export function startOptions({ argv, env, home, isPackaged }: Start): StartOptions {
  const cliAt = argv.indexOf('--cli');
  const own = cliAt === -1 ? argv : argv.slice(0, cliAt);
  const devServer = isPackaged ? undefined : env['VITE_DEV_SERVER_URL'];
  const option = optionIn(own, '--vault');
  return {
    vault: vaultFolder({ option, env, home }),
    isVaultNamed: Boolean(option || env['CLAIMFOLIO_VAULT']),
    cli: cliAt === -1 ? undefined : argv.slice(cliAt + 1),
    devServer: devServer ? new URL(devServer) : undefined,
  };
}
