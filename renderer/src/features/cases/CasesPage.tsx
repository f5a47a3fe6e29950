import { TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { CaseDetail } from '../../../../shared/ipc/caseDetail.ts';
import { errorData } from '../../ui/errorData.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import { useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { CaseGrid, type GridProps } from './CaseGrid.tsx';
import type { OpenedCase } from './CaseGridRow.tsx';
import { CasePanel } from './CasePanel.tsx';
import { CaseProblems } from './CaseProblems.tsx';
import classes from './cases.module.css';
import { DeletedToast } from './DeletedToast.tsx';
import { NoCases, NoMatch } from './EmptyList.tsx';
import type { ListPlace } from './listPlace.ts';
import { Reading } from './Reading.tsx';
import { type CaseListStart, useCaseList } from './useCaseList.ts';

type HeadProps = Readonly<{
  typed: string;
  total: number | undefined;
  onType: (words: string) => void;
}>;

function Head({ typed, total, onType }: HeadProps) {
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
    </div>
  );
}

function Empty({ start, onClear }: Readonly<{ start: CaseListStart; onClear: () => void }>) {
  const { query, problems, reading, isChecking } = start;
  if (reading || isChecking) return null;
  if (query) return <NoMatch query={query} onClear={onClear} />;
  return problems.length > 0 ? null : <NoCases />;
}

type ListProps = GridProps & Readonly<{ onClear: () => void }>;

function List({ onClear, ...props }: ListProps) {
  const { start } = props;
  return (
    <>
      <Reading reading={start.reading} />
      <CaseProblems problems={start.problems} />
      {start.total === 0 ? (
        <Empty start={start} onClear={onClear} />
      ) : (
        <CaseGrid key={start.query} {...props} />
      )}
    </>
  );
}

/** Keeps where the list stands for when somebody comes back from another screen. */
function useLeftPlace(place: RefObject<ListPlace>, query: string): void {
  useLayoutEffect(
    () => () => {
      place.current = { query, offset: window.scrollY };
    },
    [place, query],
  );
}

/** The cases of the vault, with a search over them; begins where it was left. */
export function CasesPage({ place }: Readonly<{ place: RefObject<ListPlace> }>) {
  const [left] = useState(place.current);
  const [typed, setTyped] = useState(left.query);
  const [opened, setOpened] = useState<OpenedCase>();
  const [deleted, setDeleted] = useState<CaseDetail>();
  const [query] = useDebouncedValue(typed.trim(), 150);
  const { data: start, error, refetch } = useCaseList(query);
  useLeftPlace(place, typed.trim());
  const retry = () => void refetch();
  if (error) return <Refusal error={errorData(error)} onRetry={retry} />;
  return (
    <section className={classes.page}>
      <Head typed={typed} total={start?.total} onType={setTyped} />
      {start ? (
        <List
          {...{ start, opened }}
          offset={start.query === left.query ? left.offset : 0}
          onOpen={setOpened}
          onClear={() => setTyped('')}
          onRetry={retry}
        />
      ) : (
        <Waiting />
      )}
      {opened && (
        <CasePanel
          caseId={opened.caseId}
          onClose={() => setOpened(undefined)}
          onDeleted={(detail) => {
            setOpened(undefined);
            setDeleted(detail);
          }}
        />
      )}
      <DeletedToast detail={deleted} onClose={() => setDeleted(undefined)} />
    </section>
  );
}
