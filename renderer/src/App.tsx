import { useEffect } from 'react';
import { CasesPage } from './features/cases/CasesPage.tsx';
import { LanguageSwitch } from './features/settings/LanguageSwitch.tsx';
import { SchemeSwitch } from './features/settings/SchemeSwitch.tsx';
import { useSettings } from './features/settings/useSettings.ts';
import { VaultGate } from './features/vault/VaultGate.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Frame } from './ui/Frame.tsx';
import { LanguageContext } from './ui/useText.ts';

/** The window: its language, its frame, and the one screen there is. */
export function App() {
  const { language } = useSettings().settings;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const switches = (
    <>
      <LanguageSwitch />
      <SchemeSwitch />
    </>
  );
  return (
    <LanguageContext value={language}>
      <Frame switches={switches}>
        <ErrorBoundary>
          <VaultGate>
            <CasesPage />
          </VaultGate>
        </ErrorBoundary>
      </Frame>
    </LanguageContext>
  );
}
