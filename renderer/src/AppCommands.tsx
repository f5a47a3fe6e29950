import {
  IconContrast2,
  IconDatabaseExport,
  IconFileImport,
  IconFolder,
  IconHelp,
  IconLanguage,
  IconLayoutList,
  IconSettings,
  IconShieldCheck,
  IconSunHigh,
  IconTrash,
  IconZoomIn,
  IconZoomOut,
  IconZoomReset,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { nextZoom, SettingsSchema } from '../../shared/ipc/settings.ts';
import { languages, translateOnPage } from '../../shared/translate.ts';
import { request } from './api.ts';
import { useBackUp } from './features/care/useBackUp.ts';
import { useSettings } from './features/settings/useSettings.ts';
import type { BoundCommand } from './ui/commands/commandStore.ts';
import { useCommand, useCommands } from './ui/commands/useCommand.ts';
import { useLanguage } from './ui/useText.ts';
import type { Place } from './usePlace.ts';

type Go = (place: Place) => void;

const schemes = SettingsSchema.shape.colourScheme.options;
const screens = [
  ['today', IconSunHigh],
  ['cases', IconLayoutList],
  ['trash', IconTrash],
  ['care', IconShieldCheck],
] as const;

/** One command for each screen that holds data; settings and help have names of their own. */
function useScreenCommands(go: Go): void {
  const language = useLanguage();
  const offered = useMemo(
    () =>
      screens.map(([screen, icon]): BoundCommand => {
        const name = translateOnPage(language, `app/nav.${screen}`);
        const label = translateOnPage(language, 'app/command.go', { screen: name });
        const words = translateOnPage('en', `app/nav.${screen}`);
        return { id: `go.${screen}`, label, words, keys: [], icon, run: () => go({ screen }) };
      }),
    [language, go],
  );
  useCommands(offered);
}

/** One command for each language, which is called by its own name, and one for each appearance. */
function useLookCommands(): void {
  const language = useLanguage();
  const { change } = useSettings();
  const offered = useMemo(() => {
    const say = (of: typeof language) => (kind: 'language' | 'scheme', value: string) =>
      translateOnPage(of, 'app/command.choose', {
        what: translateOnPage(of, `app/${kind}`),
        value,
      });
    const spoken = languages.map((one): BoundCommand => {
      const name = translateOnPage(one, `app/language.${one}`);
      const label = say(language)('language', name);
      const words = `${say('en')('language', '')} ${one}`;
      const run = () => change({ language: one });
      return { id: `language.${one}`, label, words, keys: [], icon: IconLanguage, run };
    });
    const seen = schemes.map((one): BoundCommand => {
      const label = say(language)('scheme', translateOnPage(language, `app/scheme.${one}`));
      const words = say('en')('scheme', translateOnPage('en', `app/scheme.${one}`));
      const run = () => change({ colourScheme: one });
      return { id: `scheme.${one}`, label, words, keys: [], icon: IconContrast2, run };
    });
    return [...seen, ...spoken];
  }, [language, change]);
  useCommands(offered);
}

function useZoomCommands(): void {
  const { change } = useSettings();
  const zoomBy = (direction: 'in' | 'out') =>
    change(({ zoom }) => ({ zoom: nextZoom(zoom, direction) }));
  useCommand('zoom-reset', () => change({ zoom: 1 }), { icon: IconZoomReset });
  useCommand('zoom-out', () => zoomBy('out'), { icon: IconZoomOut });
  useCommand('zoom-in', () => zoomBy('in'), { icon: IconZoomIn });
}

type AppCommandsProps = Readonly<{ isVaultOpen: boolean; go: Go }>;

/** Offers what can be done from every screen. Those bound last stand first. */
export function AppCommands({ isVaultOpen, go }: AppCommandsProps) {
  const backUp = useBackUp();
  useLookCommands();
  useZoomCommands();
  useCommand('import', () => go({ screen: 'import' }), {
    icon: IconFileImport,
    isOff: !isVaultOpen,
  });
  useCommand('help', () => go({ screen: 'help' }), { icon: IconHelp });
  useCommand('settings', () => go({ screen: 'settings' }), { icon: IconSettings });
  useCommand('show-folder', () => void request('vault.showFolder', {}), {
    icon: IconFolder,
    isOff: !isVaultOpen,
  });
  const backUpThere = () => {
    go({ screen: 'care' });
    backUp();
  };
  useCommand('back-up', backUpThere, { icon: IconDatabaseExport, isOff: !isVaultOpen });
  useScreenCommands(go);
  return null;
}
