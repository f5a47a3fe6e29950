import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import { AppCommands } from './AppCommands.tsx';
import { CarePage } from './features/care/CarePage.tsx';
import { type DossierCheckWork, useDossierCheck } from './features/care/useDossierCheck.ts';
import { WaysOut } from './features/care/WaysOut.tsx';
import { CasePage } from './features/case/CasePage.tsx';
import { useDeletedToast } from './features/case/useDeletedToast.ts';
import { CasesPage } from './features/cases/CasesPage.tsx';
import type { ListPlace } from './features/cases/listPlace.ts';
import { NewCase } from './features/cases/NewCase.tsx';
import { DossierPage } from './features/dossier/DossierPage.tsx';
import { MakeDossier } from './features/dossier/MakeDossier.tsx';
import { DropArea, type OwnDrop } from './features/drop/DropArea.tsx';
import { HelpPage } from './features/help/HelpPage.tsx';
import { ImportPage } from './features/import/ImportPage.tsx';
import { type ImportWork, useImport } from './features/import/useImport.ts';
import { OutcomesPage } from './features/outcomes/OutcomesPage.tsx';
import { LanguageSwitch } from './features/settings/LanguageSwitch.tsx';
import { SettingsPage } from './features/settings/SettingsPage.tsx';
import { useSettings } from './features/settings/useSettings.ts';
import { TodayPage } from './features/today/TodayPage.tsx';
import { TrashPage } from './features/trash/TrashPage.tsx';
import { SampleBar } from './features/vault/SampleBar.tsx';
import { useVault } from './features/vault/useVault.ts';
import { VaultGate } from './features/vault/VaultGate.tsx';
import { PaletteOpener } from './PaletteOpener.tsx';
import { useCommandKeys } from './ui/commands/useCommandKeys.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Frame } from './ui/Frame.tsx';
import { InLanguage } from './ui/InLanguage.tsx';
import { AsideScreens, Screens } from './ui/Screens.tsx';
import { Toasts } from './ui/toasts/Toasts.tsx';
import { useKeptFocus } from './ui/useKeptFocus.ts';
import { type Place, usePlace } from './usePlace.ts';

/** The screen of a case's dossier; its way back leads to the part of the case that is to be mended. */
function CaseDossier({ caseId, onGo }: Readonly<{ caseId: string } & Pick<PageProps, 'onGo'>>) {
  return (
    <DossierPage
      caseId={caseId}
      onBack={(part, item) =>
        onGo({ screen: 'cases', caseId, ...(part && { part }), ...(item && { item }) })
      }
    />
  );
}

type PageProps = Readonly<{
  place: Place;
  listPlace: RefObject<ListPlace>;
  onList: () => void;
  onGo: (place: Place) => void;
  onNew: () => void;
  imports: ImportWork;
  check: DossierCheckWork;
}>;

function Cases({ place, listPlace, onList, onGo, onNew }: PageProps) {
  const tellDeleted = useDeletedToast();
  const goToList = () => onGo({ screen: 'cases' });
  const { caseId, dossierOf, part, item, write } = place;
  if (dossierOf) return <CaseDossier key={dossierOf} caseId={dossierOf} onGo={onGo} />;
  if (!caseId)
    return (
      <CasesPage
        place={listPlace}
        onList={onList}
        onOpen={(id) => onGo({ screen: 'cases', caseId: id })}
        onNew={onNew}
        onImport={() => onGo({ screen: 'import' })}
      />
    );
  return (
    <CasePage
      key={caseId}
      caseId={caseId}
      part={part}
      write={write}
      item={item}
      actions={({ id, openDispute }) => (
        <MakeDossier
          hasDispute={!!openDispute}
          onOpen={() => onGo({ screen: 'cases', dossierOf: id })}
        />
      )}
      onBack={goToList}
      onDeleted={(detail) => {
        tellDeleted(detail);
        goToList();
      }}
    />
  );
}

/** What holds the seller's data is shown once the vault is open; the rest always. */
function Page(props: PageProps) {
  const { screen } = props.place;
  const gated = (page: ReactNode) => (
    <VaultGate language={<LanguageSwitch />} waysOut={<WaysOut />}>
      {page}
    </VaultGate>
  );
  switch (screen) {
    case 'cases':
      return gated(<Cases {...props} />);
    case 'today':
      return gated(
        <TodayPage
          onOpen={(caseId, part, write) =>
            props.onGo({ screen: 'cases', caseId, part, ...(write && { write }) })
          }
          onNew={props.onNew}
        />,
      );
    case 'outcomes':
      return gated(<OutcomesPage />);
    case 'trash':
      return gated(<TrashPage />);
    case 'import':
      return gated(<ImportPage work={props.imports} />);
    case 'care':
      return gated(<CarePage check={props.check} />);
    case 'settings':
      return <SettingsPage onToSafety={() => props.onGo({ screen: 'care' })} />;
    case 'help':
      return <HelpPage />;
    default:
      return assertNever(screen);
  }
}

function Window() {
  const { settings } = useSettings();
  const { place, listPlace, go, noteList } = usePlace();
  const isVaultOpen = useVault().data?.kind === 'open';
  const [isNew, setNew] = useState(false);
  const fill = useRef<(caseId: string) => void>(undefined);
  const openCase = (caseId: string) => go({ screen: 'cases', caseId });
  const beginCase = (afterwards?: (caseId: string) => void) => {
    fill.current = afterwards;
    setNew(true);
  };
  const showMade = (caseId: string) => {
    setNew(false);
    (fill.current ?? openCase)(caseId);
  };
  const imports = useImport(() => go({ screen: 'cases' }));
  const check = useDossierCheck();
  const dropImport = (files: readonly File[]) => {
    go({ screen: 'import' });
    imports.drop(files);
  };
  useCommandKeys({ withSingle: settings.singleKeys });
  useKeptFocus();
  const ownDrops: Partial<Record<Place['screen'], OwnDrop>> = {
    import: { hint: 'choose', take: dropImport },
    care: { hint: 'check', take: check.drop },
  };
  const choice = { screen: place.screen, onChoose: (screen: Place['screen']) => go({ screen }) };
  const corner = (
    <>
      <PaletteOpener onOpenCase={openCase} />
      <AsideScreens {...choice} />
    </>
  );
  return (
    <Frame corner={corner} nav={<Screens {...choice} />}>
      <AppCommands {...{ isVaultOpen, go }} />
      <SampleBar onLeft={() => go({ screen: 'cases' })} />
      <ErrorBoundary>
        <DropArea
          isOff={!isVaultOpen}
          caseId={place.caseId ?? place.dossierOf}
          onOpen={openCase}
          onNewCase={beginCase}
          onImport={dropImport}
          own={ownDrops[place.screen]}
        >
          <Page
            {...{ place, listPlace, imports, check }}
            onList={noteList}
            onGo={go}
            onNew={() => beginCase()}
          />
        </DropArea>
        {isVaultOpen && (
          <NewCase
            isOpen={isNew}
            onOpen={() => beginCase()}
            onClose={() => setNew(false)}
            onMade={showMade}
          />
        )}
      </ErrorBoundary>
    </Frame>
  );
}

/** The window: its language, its frame, and the screen that was chosen. */
export function App() {
  const { language } = useSettings().settings;
  return (
    <InLanguage language={language}>
      <Toasts>
        <Window />
      </Toasts>
    </InLanguage>
  );
}
