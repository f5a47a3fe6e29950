import { existsSync } from 'node:fs';
import { arch, release, type } from 'node:os';
import { dirname, join } from 'node:path';
import { app, clipboard, shell } from 'electron';
import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import { storageFigures } from '../../core/useCases/storageFigures.ts';
import { type ReportFacts, supportReport } from '../supportReport.ts';
import type { HandlerParts } from './HandlerParts.ts';

type HelpChannel = Extract<Channel, `help.${string}`> | 'vault.showFolder';

async function factsOf({ session, settings }: HandlerParts): Promise<ReportFacts> {
  const { electron, chrome, node } = process.versions;
  const state = await session.state();
  return {
    version: app.getVersion(),
    runtime: `Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    system: `${type()} ${release()} ${arch()}`,
    language: settings.content.language,
    vault: state.kind === 'refused' ? `${state.kind} (${state.error.code})` : state.kind,
    ...(state.kind === 'open' && { figures: await storageFigures(await session.core()) }),
  };
}

/** Where the licences lie: beside the packaged program, at the top of a checkout. */
function licences(): string {
  const folders = [process.resourcesPath, dirname(process.execPath), app.getAppPath()];
  const files = folders.flatMap((folder) => [
    join(folder, 'THIRD-PARTY-NOTICES.txt'),
    join(folder, 'LICENSE'),
  ]);
  return files.find((file) => existsSync(file)) ?? app.getAppPath();
}

/** What the main process does to help: reports, the clipboard, folders that are shown. The page names no path. */
export function helpHandlers(parts: HandlerParts): Pick<Handlers, HelpChannel> {
  return {
    'help.report': async ({ error }) => {
      const facts = await factsOf(parts);
      return { version: facts.version, report: supportReport(facts, error) };
    },
    'help.copy': async ({ text }) => {
      // From Electron 44 on it answers a promise.
      await clipboard.writeText(text);
      return {};
    },
    'help.showLicences': async () => {
      shell.showItemInFolder(licences());
      return {};
    },
    'vault.showFolder': async () => {
      shell.showItemInFolder(join(parts.session.folder, 'vault.json'));
      return {};
    },
  };
}
