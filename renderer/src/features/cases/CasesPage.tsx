import { Button, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFileImport, IconPlus, IconSearch } from '@tabler/icons-react';
import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CaseView, ListOrder } from '../../../../shared/domain/caseView.ts';
import { useCommand } from '../../ui/commands/useCommand.ts';
import { errorData } from '../../ui/errorData.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import { useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { BulkBar } from './BulkBar.tsx';
import { CaseGrid, type GridProps } from './CaseGrid.tsx';
import { CaseProblems } from './CaseProblems.tsx';
import classes from './cases.module.css';
import { NoCases, NoMatch, NothingInView } from './EmptyList.tsx';
import { type Asked, isSameList, type ListPlace } from './listPlace.ts';
import { Reading } from './Reading.tsx';
import { type CaseListStart, useCaseList } from './useCaseList.ts';
import { useSelection } from './useSelection.ts';
import { ViewTabs } from './ViewTabs.tsx';

type HeadProps = Readonly<{
  typed: string;
  total: number | undefined;
  onType: (words: string) => void;
  onNew: () => void;
  onImport: () => void;
}>;

function Head({ typed, total, onType, onNew, onImport }: HeadProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  useCommand('search', () => field.current?.select(), { icon: IconSearch });
  return (
    <div className={classes.head}>
      <div className={classes.title}>
        <Title order={2}>{text('app/cases')}</Title>
        <span role="status" className={classes.count}>
          {total === undefined ? '' : text('app/case-count', { count: total })}
        </span>
      </div>
      <TextInput
        ref={field}
        type="search"
        className={classes.search}
        aria-label={text('app/search')}
        placeholder={text('app/search.hint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      <Button
        variant="default"
        leftSection={<IconFileImport size={18} aria-hidden />}
        onClick={onImport}
      >
        {text('app/nav.import')}
      </Button>
      {(total !== 0 || typed !== '') && (
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={onNew}>
          {text('app/new.button')}
        </Button>
      )}
    </div>
  );
}

type EmptyProps = Readonly<{ start: CaseListStart; onClear: () => void; onNew: () => void }>;

function Empty({ start, onClear, onNew }: EmptyProps) {
  const { asked, problems, reading, isChecking } = start;
  const { query, view } = asked;
  if (reading || isChecking) return null;
  if (view !== 'all') return <NothingInView query={query} onClear={onClear} />;
  if (query) return <NoMatch query={query} onClear={onClear} />;
  return problems.length > 0 ? null : <NoCases onNew={onNew} />;
}

type ListProps = GridProps & Readonly<{ onClear: () => void; onNew: () => void }>;

function List({ onClear, onNew, ...props }: ListProps) {
  const { start } = props;
  return (
    <>
      <Reading reading={start.reading} />
      <CaseProblems problems={start.problems} />
      {start.total === 0 ? (
        <Empty {...{ start, onClear, onNew }} />
      ) : (
        <CaseGrid key={Object.values(start.asked).join(' ')} {...props} />
      )}
    </>
  );
}

/** Keeps which list is shown, so that it can be noted for the next start while it is. */
function useKeptList(place: RefObject<ListPlace>, { view, order }: Asked, onList: () => void) {
  const note = useEffectEvent(onList);
  const isFirst = useRef(true);
  useEffect(() => {
    place.current = { ...place.current, view, order };
    if (!isFirst.current) note();
    isFirst.current = false;
  }, [place, view, order]);
}

/** Keeps where the list stands for when somebody comes back from another screen. Answers what notes an opened row. */
function useLeftPlace(place: RefObject<ListPlace>, asked: Asked): (index: number) => void {
  const opened = useRef<number>(undefined);
  useLayoutEffect(
    () => () => {
      const index = opened.current;
      place.current = {
        ...asked,
        offset: window.scrollY,
        ...(index !== undefined && { opened: index }),
      };
    },
    [place, asked],
  );
  return (index) => {
    opened.current = index;
  };
}

/** Which list is shown, as it was left at first, and the ways to change it. */
function useAsked({ query, view, order }: ListPlace) {
  const [typed, setTyped] = useState(query);
  const [shown, setShown] = useState({ view, order });
  const wanted = typed.trim();
  const [settled] = useDebouncedValue(wanted, 150);
  return {
    typed,
    asked: useMemo((): Asked => ({ query: settled, ...shown }), [settled, shown]),
    setTyped,
    setView: (next: CaseView) => setShown((now) => ({ ...now, view: next })),
    setOrder: (next: ListOrder) => setShown((now) => ({ ...now, order: next })),
    clear: () => {
      setTyped('');
      setShown((now) => ({ ...now, view: 'all' }));
    },
  };
}

type PageProps = Readonly<{
  place: RefObject<ListPlace>;
  onOpen: (caseId: string) => void;
  onNew: () => void;
  /** Another view or order was chosen. */
  onList: () => void;
  onImport: () => void;
}>;

/** The cases of the vault, with views, an order and a search over them; begins where it was left. */
export function CasesPage({ place, onOpen, onNew, onList, onImport }: PageProps) {
  const [left] = useState(place.current);
  const { typed, asked, setTyped, setView, setOrder, clear } = useAsked(left);
  const { data: start, error, refetch } = useCaseList(asked);
  useKeptList(place, asked, onList);
  const noteOpened = useLeftPlace(place, asked);
  const selection = useSelection(asked);
  const retry = () => void refetch();
  const isAsLeft = start !== undefined && isSameList(start.asked, left);
  if (error) return <Refusal error={errorData(error)} onRetry={retry} />;
  return (
    <section className={classes.page}>
      <Head
        typed={typed}
        total={start?.total}
        onType={setTyped}
        onNew={onNew}
        onImport={onImport}
      />
      <ViewTabs view={asked.view} onChoose={setView} />
      {start ? (
        <List
          {...{ start, selection }}
          offset={isAsLeft ? left.offset : 0}
          returnTo={isAsLeft ? left.opened : undefined}
          onOpen={({ caseId, index }) => {
            noteOpened(index);
            onOpen(caseId);
          }}
          onClear={clear}
          onNew={onNew}
          onSort={setOrder}
          onRetry={retry}
        />
      ) : (
        <Waiting />
      )}
      <BulkBar selection={selection} />
    </section>
  );
}
