import { Button, Group, Loader, SegmentedControl, Text } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { DossierFile, DossierPreview } from '../../../../shared/ipc/dossier.ts';
import { errorData } from '../../ui/errorData.ts';
import { Message } from '../../ui/Message.tsx';
import type { CasePart } from '../../ui/useShowPart.ts';
import { useText } from '../../ui/useText.ts';
import classes from './dossier.module.css';
import { PageTools, type Zoom } from './PageTools.tsx';
import { Refused } from './Problems.tsx';
import type { Dossier } from './useDossier.ts';
import { usePageInView } from './usePageInView.ts';

function PageImage({ address, name }: Readonly<{ address: string; name: string }>) {
  const text = useText();
  const [isLost, setLost] = useState(false);
  if (isLost) return <Text p="lg">{text('app/dossier.preview.lost')}</Text>;
  return <img src={address} alt={name} loading="lazy" onError={() => setLost(true)} />;
}

type PagesProps = Readonly<{ pages: readonly string[]; isStale: boolean; files: FilesProps }>;

/** The pages one below the other, and what leads through them. */
function Pages({ pages, isStale, files }: PagesProps) {
  const text = useText();
  const [zoom, setZoom] = useState<Zoom>('fit');
  const box = useRef<HTMLDivElement>(null);
  const { page, goTo } = usePageInView(box, pages);
  const count = pages.length;
  return (
    <>
      <PageTools {...{ page, count, goTo, zoom, setZoom }}>
        <FileSwitch {...files} />
      </PageTools>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <div ref={box} className={classes.pages} data-zoom={zoom} data-stale={isStale} tabIndex={0}>
        {pages.map((address, at) => (
          <div key={address} className={classes.sheet} data-page={at + 1}>
            <PageImage
              address={address}
              name={text('app/dossier.preview.page', { page: at + 1, pages: count })}
            />
          </div>
        ))}
      </div>
    </>
  );
}

type FilesProps = Readonly<{
  kinds: readonly DossierFile['kind'][];
  kind: DossierFile['kind'];
  onChoose: (kind: DossierFile['kind']) => void;
}>;

/** Where the dossier is a PDF and pictures both: which of them is shown. */
function FileSwitch({ kinds, kind, onChoose }: FilesProps) {
  const text = useText();
  if (kinds.length < 2) return null;
  return (
    <SegmentedControl
      size="xs"
      aria-label={text('app/dossier.preview.files')}
      data={[
        { value: 'pdf', label: text('app/dossier.preview.pdf') },
        { value: 'picture', label: text('app/dossier.preview.pictures') },
      ]}
      value={kind}
      onChange={onChoose}
    />
  );
}

function Made({ preview, isStale }: Readonly<{ preview: DossierPreview; isStale: boolean }>) {
  const [wanted, setWanted] = useState<DossierFile['kind']>('pdf');
  const kinds = [...new Set(preview.files.map(({ kind }) => kind))];
  const kind = kinds.includes(wanted) ? wanted : (kinds[0] ?? 'pdf');
  const pages = preview.files.filter((file) => file.kind === kind).flatMap((file) => file.pages);
  return <Pages {...{ pages, isStale }} files={{ kinds, kind, onChoose: setWanted }} />;
}

/** Says that a dossier is on its way, with the way to stop it. */
function Making({ dossier }: Readonly<{ dossier: Dossier }>) {
  const text = useText();
  return (
    <Group role="status" gap="sm" wrap="nowrap" className={classes.making}>
      <Loader size="sm" aria-hidden />
      <Text size="sm">{text(dossier.preview ? 'app/dossier.remaking' : 'app/dossier.making')}</Text>
      <Button variant="default" size="compact-sm" onClick={dossier.stop}>
        {text('app/work.cancel')}
      </Button>
    </Group>
  );
}

function Stopped({ dossier }: Readonly<{ dossier: Dossier }>) {
  const text = useText();
  return (
    <Message icon={IconPlayerStop} title={text('app/dossier.stopped')}>
      <span>{text('app/dossier.stopped.text')}</span>
      <Button onClick={() => dossier.change({})}>{text('app/dossier.stopped.again')}</Button>
    </Message>
  );
}

type PreviewProps = Readonly<{
  dossier: Dossier;
  onBack: (part?: CasePart, item?: string) => void;
}>;

/** The pages of the very files that will be saved; while newer ones are made, the old ones stand there greyed. */
export function Preview({ dossier, onBack }: PreviewProps) {
  const text = useText();
  const { preview, isMaking, error, isStopped } = dossier;
  const isRefused = error && !isStopped;
  return (
    <section aria-label={text('app/dossier.preview')} className={classes.preview}>
      {isMaking && <Making dossier={dossier} />}
      {isMaking && !preview && <div className={classes.blank} />}
      {isStopped && <Stopped dossier={dossier} />}
      {isRefused && <Refused {...{ dossier, onBack }} problem={errorData(error)} />}
      {preview && !error && <Made preview={preview} isStale={isMaking} />}
    </section>
  );
}
