import { Text } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { type ReactNode, useCallback, useState } from 'react';
import { attachFiles, request } from '../../api.ts';
import { AttachContext, type ChooseFiles } from '../../ui/AttachContext.ts';
import { useText } from '../../ui/useText.ts';
import { AttachPanel } from './AttachPanel.tsx';
import { ChooseCase } from './ChooseCase.tsx';
import classes from './drop.module.css';
import { useAttachWork } from './useAttachWork.ts';
import { type IncomingFiles, useWindowFiles } from './useWindowFiles.ts';

/** Lies over the whole window while files hover above it, and says where they will land. */
function Hover({ hint }: Readonly<{ hint: 'here' | 'choose' | 'check' }>) {
  const text = useText();
  return (
    <div className={classes.hover} aria-hidden>
      <Text className={classes.hint} fw={600}>
        <IconPhotoPlus size={22} />
        {text(`app/drop.${hint}`)}
      </Text>
    </div>
  );
}

/** What a screen does with files that are dropped on it, and what it says of that before. */
export type OwnDrop = Readonly<{
  hint: 'choose' | 'check';
  take: (files: readonly File[]) => void;
}>;

type AreaProps = Readonly<{
  /** No vault is open that could take files. */
  isOff: boolean;
  /** The case whose page is open; without one it is asked for. */
  caseId: string | undefined;
  /** Opens the page of the case that was chosen. */
  onOpen: (caseId: string) => void;
  /** Begins a new case with the files; without it only cases that are there are offered. */
  onNewCase?: ((attach: (caseId: string) => void) => void) | undefined;
  /** Takes lists of orders and tracking that come in where no case is open. */
  onImport: (files: readonly File[]) => void;
  /** The screen on show takes whatever is dropped for itself. */
  own: OwnDrop | undefined;
  children: ReactNode;
}>;

/** Lists as platforms export them; other texts may be evidence, and are asked for. */
const isList = ({ name }: File) => /\.(?:csv|tsv|xlsx?)$/i.test(name);

/** Takes files anywhere in the window: what is dropped, pasted or chosen goes into a case, and is told of in one place. */
export function DropArea(props: AreaProps) {
  const { isOff, caseId, onOpen, onNewCase, onImport, own, children } = props;
  const [homeless, setHomeless] = useState<IncomingFiles>();
  const work = useAttachWork();
  const { run } = work;
  const attach = (id: string, { files, isPasted, kind, as }: IncomingFiles) => {
    const target = { caseId: id, ...(kind && { kind }), ...(as && { as }) };
    void run(target, () => attachFiles(target, files, isPasted));
  };
  const choose = useCallback<ChooseFiles>(
    (target, what) => void run(target, () => request('evidence.choose', { ...target, what })),
    [run],
  );
  const isOver = useWindowFiles((files) => {
    if (isOff) return;
    if (own) own.take(files.files);
    else if (caseId) attach(caseId, files);
    else if (files.files.every(isList)) onImport(files.files);
    else setHomeless(files);
  });
  const attachTo = (id: string) => {
    if (homeless) attach(id, homeless);
    setHomeless(undefined);
    onOpen(id);
  };
  return (
    <AttachContext value={choose}>
      {children}
      {isOver && !isOff && <Hover hint={own?.hint ?? (caseId ? 'here' : 'choose')} />}
      {homeless && (
        <ChooseCase
          count={homeless.files.length}
          onChoose={attachTo}
          onNewCase={onNewCase && (() => onNewCase(attachTo))}
          onClose={() => setHomeless(undefined)}
        />
      )}
      <AttachPanel work={work} />
    </AttachContext>
  );
}
