import { type RefObject, useRef, useState } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import { CarePage } from './features/care/CarePage.tsx';
import { CasesPage } from './features/cases/CasesPage.tsx';
import { type ListPlace, listStart } from './features/cases/listPlace.ts';
import { LanguageSwitch } from './features/settings/LanguageSwitch.tsx';
import { SchemeSwitch } from './features/settings/SchemeSwitch.tsx';
import { useSettings } from './features/settings/useSettings.ts';
import { TrashPage } from './features/trash/TrashPage.tsx';
import { VaultGate } from './features/vault/VaultGate.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Frame } from './ui/Frame.tsx';
import { InLanguage } from './ui/InLanguage.tsx';
import { type Screen, Screens } from './ui/Screens.tsx';

type PageProps = Readonly<{ screen: Screen; place: RefObject<ListPlace> }>;

function Page({ screen, place }: PageProps) {
  switch (screen) {
    case 'cases':
      return <CasesPage place={place} />;
    case 'trash':
      return <TrashPage />;
    case 'care':
      return <CarePage />;
    default:
      return assertNever(screen);
  }
}

/** The window: its language, its frame, and the screen that was chosen. */
export function App() {
  const { language } = useSettings().settings;
  const [screen, setScreen] = useState<Screen>('cases');
  const place = useRef(listStart);
  const switches = (
    <>
      <LanguageSwitch />
      <SchemeSwitch />
    </>
  );
  return (
    <InLanguage language={language}>
      <Frame switches={switches} nav={<Screens screen={screen} onChoose={setScreen} />}>
        <ErrorBoundary>
          <VaultGate>
            <Page screen={screen} place={place} />
          </VaultGate>
        </ErrorBoundary>
      </Frame>
    </InLanguage>
  );
}
