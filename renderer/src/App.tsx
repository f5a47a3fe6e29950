import { type RefObject, useRef, useState } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import type { CaseDetail } from '../../shared/ipc/caseDetail.ts';
import { CarePage } from './features/care/CarePage.tsx';
import { CasePage } from './features/case/CasePage.tsx';
import { DeletedToast } from './features/case/DeletedToast.tsx';
import { CasesPage } from './features/cases/CasesPage.tsx';
import { type ListPlace, listStart } from './features/cases/listPlace.ts';
import { DropArea } from './features/drop/DropArea.tsx';
import { LanguageSwitch } from './features/settings/LanguageSwitch.tsx';
import { SchemeSwitch } from './features/settings/SchemeSwitch.tsx';
import { useSettings } from './features/settings/useSettings.ts';
import { TrashPage } from './features/trash/TrashPage.tsx';
import { VaultGate } from './features/vault/VaultGate.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Frame } from './ui/Frame.tsx';
import { InLanguage } from './ui/InLanguage.tsx';
import { type Screen, Screens } from './ui/Screens.tsx';

/** Where in the window the person is: on a screen, or in one case. */
type Place = Readonly<{ screen: Screen; caseId?: string }>;

type PageProps = Readonly<{
  place: Place;
  listPlace: RefObject<ListPlace>;
  onGo: (place: Place) => void;
}>;

function Cases({ place, listPlace, onGo }: PageProps) {
  const [deleted, setDeleted] = useState<CaseDetail>();
  const goToList = () => onGo({ screen: 'cases' });
  const { caseId } = place;
  return (
    <>
      {caseId ? (
        <CasePage
          key={caseId}
          caseId={caseId}
          onBack={goToList}
          onDeleted={(detail) => {
            setDeleted(detail);
            goToList();
          }}
        />
      ) : (
        <CasesPage place={listPlace} onOpen={(id) => onGo({ screen: 'cases', caseId: id })} />
      )}
      <DeletedToast detail={deleted} onClose={() => setDeleted(undefined)} />
    </>
  );
}

function Page(props: PageProps) {
  const { screen } = props.place;
  switch (screen) {
    case 'cases':
      return <Cases {...props} />;
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
  const [place, setPlace] = useState<Place>({ screen: 'cases' });
  const listPlace = useRef(listStart);
  const nav = <Screens screen={place.screen} onChoose={(screen) => setPlace({ screen })} />;
  const switches = (
    <>
      <LanguageSwitch />
      <SchemeSwitch />
    </>
  );
  return (
    <InLanguage language={language}>
      <Frame switches={switches} nav={nav}>
        <ErrorBoundary>
          <VaultGate>
            <DropArea
              caseId={place.caseId}
              onOpen={(caseId) => setPlace({ screen: 'cases', caseId })}
            >
              <Page {...{ place, listPlace }} onGo={setPlace} />
            </DropArea>
          </VaultGate>
        </ErrorBoundary>
      </Frame>
    </InLanguage>
  );
}
