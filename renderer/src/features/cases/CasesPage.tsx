import { Button, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { errorData } from '../../ui/errorData.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import { useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { CaseGrid, type GridProps } from './CaseGrid.tsx';
import { CaseProblems } from './CaseProblems.tsx';
import classes from './cases.module.css';
import { NoCases, NoMatch } from './EmptyList.tsx';
import type { ListPlace } from './listPlace.ts';
import { Reading } from './Reading.tsx';
import { type CaseListStart, useCaseList } from './useCaseList.ts';

type HeadProps = Readonly<{
  typed: string;
  total: number | undefined;
  onType: (words: string) => void;
  onNew: () => void;
}>;

function Head({ typed, total, onType, onNew }: HeadProps) {
  const text = useText();
  return (
    <div className={classes.head}>
      <div className={classes.title}>
        <Title order={2}>{text('app/cases')}</Title>
        <span role="status" className={classes.count}>
          {total === undefined ? '' : text('app/case-count', { count: total })}
        </span>
      </div>
      <TextInput
        type="search"
        className={classes.search}
        aria-label={text('app/search')}
        placeholder={text('app/search.hint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
      />
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
  const { query, problems, reading, isChecking } = start;
  if (reading || isChecking) return null;
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
        <CaseGrid key={start.query} {...props} />
      )}
    </>
  );
}

/** Keeps where the list stands for when somebody comes back from another screen. Answers what notes an opened row. */
function useLeftPlace(place: RefObject<ListPlace>, query: string): (index: number) => void {
  const opened = useRef<number>(undefined);
  useLayoutEffect(
    () => () => {
      const index = opened.current;
      place.current = {
        query,
        offset: window.scrollY,
        ...(index !== undefined && { opened: index }),
      };
    },
    [place, query],
  );
  return (index) => {
    opened.current = index;
  };
}

type PageProps = Readonly<{
  place: RefObject<ListPlace>;
  onOpen: (caseId: string) => void;
  onNew: () => void;
}>;

/** The cases of the vault, with a search over them; begins where it was left. */
export function CasesPage({ place, onOpen, onNew }: PageProps) {
  const [left] = useState(place.current);
  const [typed, setTyped] = useState(left.query);
  const [query] = useDebouncedValue(typed.trim(), 150);
  const { data: start, error, refetch } = useCaseList(query);
  const noteOpened = useLeftPlace(place, typed.trim());
  const retry = () => void refetch();
  const isAsLeft = start?.query === left.query;
  if (error) return <Refusal error={errorData(error)} onRetry={retry} />;
  return (
    <section className={classes.page}>
      <Head typed={typed} total={start?.total} onType={setTyped} onNew={onNew} />
      {start ? (
        <List
          start={start}
          offset={isAsLeft ? left.offset : 0}
          returnTo={isAsLeft ? left.opened : undefined}
          onOpen={({ caseId, index }) => {
            noteOpened(index);
            onOpen(caseId);
          }}
          onClear={() => setTyped('')}
          onNew={onNew}
          onRetry={retry}
        />
      ) : (
        <Waiting />
      )}
    </section>
  );
}
