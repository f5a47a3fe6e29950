import { TextInput, Title } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseDetail } from '../../../../shared/ipc/caseDetail.ts';
import type { RowPage } from '../../../../shared/ipc/caseRows.ts';
import { errorData } from '../../ui/errorData.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import { useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { CaseList } from './CaseList.tsx';
import { CasePanel } from './CasePanel.tsx';
import { CaseProblems } from './CaseProblems.tsx';
import { CaseTable } from './CaseTable.tsx';
import classes from './cases.module.css';
import { DeletedToast } from './DeletedToast.tsx';
import { NoCases, NoMatch } from './EmptyList.tsx';
import type { OnOpen } from './OpenButton.tsx';
import { Pager } from './Pager.tsx';
import { Reading } from './Reading.tsx';
import { useCaseRows } from './useCaseRows.ts';

type PageProps = Readonly<{ page: RowPage; query: string; onClear: () => void; onOpen: OnOpen }>;

function Rows({ page, query, onClear, onOpen }: PageProps) {
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const isEmpty = page.rows.length === 0;
  if (isEmpty && query && !page.reading) return <NoMatch query={query} onClear={onClear} />;
  if (isEmpty && (page.problems.length > 0 || page.reading)) return null;
  if (isEmpty) return <NoCases />;
  const Shape = isNarrow ? CaseList : CaseTable;
  return (
    <div className={classes.sheet}>
      <Shape rows={page.rows} onOpen={onOpen} />
    </div>
  );
}

/** The cases of the vault, with a search over them. */
export function CasesPage() {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [offset, setOffset] = useState(0);
  const [opened, setOpened] = useState<string>();
  const [deleted, setDeleted] = useState<CaseDetail>();
  const [query] = useDebouncedValue(typed.trim(), 150);
  const { data: page, error, refetch } = useCaseRows(query, offset);
  const search = (words: string) => {
    setTyped(words);
    setOffset(0);
  };
  if (error) return <Refusal error={errorData(error)} onRetry={() => void refetch()} />;
  return (
    <section className={classes.page}>
      <div className={classes.head}>
        <Title order={2}>{text('app/cases')}</Title>
        <TextInput
          type="search"
          className={classes.search}
          aria-label={text('app/search')}
          placeholder={text('app/search.hint')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => search(event.currentTarget.value)}
        />
      </div>
      {page ? (
        <>
          <Reading reading={page.reading} />
          <CaseProblems problems={page.problems} />
          <Rows page={page} query={query} onClear={() => search('')} onOpen={setOpened} />
          <Pager offset={offset} total={page.total} onMove={setOffset} />
        </>
      ) : (
        <Waiting />
      )}
      {opened && (
        <CasePanel
          caseId={opened}
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
