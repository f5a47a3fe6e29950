import { type RefObject, useRef, useState } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import type { CaseDetail } from '../../shared/ipc/caseDetail.ts';
import { CarePage } from './features/care/CarePage.tsx';
import { CasePage } from './features/case/CasePage.tsx';
import { DeletedToast } from './features/case/DeletedToast.tsx';
import { CasesPage } from './features/cases/CasesPage.tsx';
import { type ListPlace, listStart } from './features/cases/listPlace.ts';
import { DossierPage } from './features/dossier/DossierPage.tsx';
import { MakeDossier } from './features/dossier/MakeDossier.tsx';
import { LanguageSwitch } from './features/settings/LanguageSwitch.tsx';
import { SchemeSwitch } from './features/settings/SchemeSwitch.tsx';
import { useSettings } from './features/settings/useSettings.ts';
import { TrashPage } from './features/trash/TrashPage.tsx';
import { VaultGate } from './features/vault/VaultGate.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Frame } from './ui/Frame.tsx';
import { InLanguage } from './ui/InLanguage.tsx';
import { type Screen, Screens } from './ui/Screens.tsx';

/** Where in the window the person is: on a screen, in one case, at a part of it, or at its dossier. */
type Place = Readonly<{
  screen: Screen;
  caseId?: string;
  dossierOf?: string;
  part?: 'evidence';
}>;

/** The screen of a case's dossier; its way back leads to the part of the case that is to be mended. */
function CaseDossier({ caseId, onGo }: Readonly<{ caseId: string } & Pick<PageProps, 'onGo'>>) {
  return (
    <DossierPage
      caseId={caseId}
      onBack={(part) => onGo({ screen: 'cases', caseId, ...(part && { part }) })}
    />
  );
}

type PageProps = Readonly<{
  place: Place;
  listPlace: RefObject<ListPlace>;
  onGo: (place: Place) => void;
}>;

function Cases({ place, listPlace, onGo }: PageProps) {
  const [deleted, setDeleted] = useState<CaseDetail>();
  const goToList = () => onGo({ screen: 'cases' });
  const { caseId, dossierOf, part } = place;
  if (dossierOf) return <CaseDossier key={dossierOf} caseId={dossierOf} onGo={onGo} />;
  return (
    <>
      {caseId ? (
        <CasePage
          key={caseId}
          caseId={caseId}
          part={part}
          actions={({ id, openDispute }) => (
            <MakeDossier
              hasDispute={!!openDispute}
              onOpen={() => onGo({ screen: 'cases', dossierOf: id })}
            />
          )}
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
            <Page {...{ place, listPlace }} onGo={setPlace} />
          </VaultGate>
        </ErrorBoundary>
      </Frame>
    </InLanguage>
  );
}
