import { Button, Group, Title } from '@mantine/core';
import { IconArrowLeft, IconScale } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { DossierChoices, DossierPreview } from '../../../../shared/ipc/dossier.ts';
import { errorData } from '../../ui/errorData.ts';
import { Fault } from '../../ui/Fault.tsx';
import { Message } from '../../ui/Message.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { useBackKeys } from '../../ui/useBackKeys.ts';
import type { CasePart } from '../../ui/useShowPart.ts';
import { useText } from '../../ui/useText.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { Contents } from './Contents.tsx';
import { Destination } from './Destination.tsx';
import classes from './dossier.module.css';
import { EarlierExports } from './EarlierExports.tsx';
import { Findings } from './Findings.tsx';
import { Meter } from './Meter.tsx';
import { Preview } from './Preview.tsx';
import { Problems } from './Problems.tsx';
import { SavedFiles } from './SavedFiles.tsx';
import { Statement } from './Statement.tsx';
import { type Dossier, useChoices, useDossier, useSave } from './useDossier.ts';

/** What the screen needs: the case, and the way back to it, to the part or the file that is to be mended. */
type PageProps = Readonly<{
  caseId: string;
  onBack: (part?: CasePart, item?: string) => void;
}>;

/** Says that a dossier answers a dispute, and leads to where one is written down. */
function NoDispute({ onBack }: Pick<PageProps, 'onBack'>) {
  const text = useText();
  return (
    <Message icon={IconScale} title={text('app/dossier.no-dispute')}>
      <span>{text('app/dossier.no-dispute.text')}</span>
      <Button onClick={() => onBack()}>{text('app/dossier.back')}</Button>
    </Message>
  );
}

function Head({ order, children }: Readonly<{ order: string; children: ReactNode }>) {
  const text = useText();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <Group justify="space-between" align="start">
      <Title order={2} ref={title} tabIndex={-1} className={classes.title}>
        {text('app/dossier.title', { order })}
      </Title>
      {children}
    </Group>
  );
}

type ToldProps = Pick<PageProps, 'onBack'> &
  Readonly<{ choices: DossierChoices; dossier: Dossier; preview: DossierPreview }>;

/** What is said of the dossier that is shown; it stays while a newer one is made, so that nothing jumps. */
function Told(props: ToldProps) {
  return (
    <div className={classes.told} data-stale={props.dossier.isMaking}>
      <Problems {...props} />
      <Meter {...props} />
    </div>
  );
}

type ContentProps = PageProps & Readonly<{ choices: DossierChoices }>;

function Content({ choices, caseId, onBack }: ContentProps) {
  const text = useText();
  const dossier = useDossier(choices);
  const save = useSave();
  const { preview, isMaking, error } = dossier;
  const isShown = preview && !error;
  const isReady = isShown && !isMaking;
  const saved = save.data?.kind === 'done' && save.data.draftId === preview?.draftId;
  const keep = () => preview && save.mutate(preview.draftId);
  return (
    <>
      <Head order={choices.orderNumber}>
        <Button
          variant={saved ? 'default' : 'filled'}
          disabled={!isReady}
          loading={save.isPending}
          onClick={keep}
        >
          {text('app/dossier.save.button')}
        </Button>
      </Head>
      <Fault error={save.error} />
      {isReady && saved && save.data?.kind === 'done' && <SavedFiles saved={save.data} />}
      <div className={classes.columns}>
        <div className={classes.options}>
          <Destination {...{ choices, dossier }} />
          <Findings disputeId={dossier.options.disputeId} onBack={onBack} />
          {isShown && <Told {...{ choices, dossier, preview, onBack }} />}
          <Contents {...{ caseId, choices, dossier }} />
          <EarlierExports {...{ choices, dossier }} />
        </div>
        <div className={classes.result}>
          <Preview {...{ dossier, onBack }} />
          {isShown && <Statement key={preview.draftId} preview={preview} isStale={isMaking} />}
        </div>
      </div>
    </>
  );
}

/** The dossier, where there is a dispute that it can answer. */
const Answer = (props: ContentProps) =>
  props.choices.disputes.length === 0 ? (
    <NoDispute onBack={props.onBack} />
  ) : (
    <Content {...props} />
  );

/** The dossier of a case: what goes in, exactly what the reviewer will see, and the way into the upload field. */
export function DossierPage(props: PageProps) {
  const { caseId, onBack } = props;
  const text = useText();
  const { data: choices, error, refetch, isFetching } = useChoices(caseId);
  useBackKeys(() => onBack());
  return (
    <article className={classes.page}>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.back}
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={() => onBack()}
      >
        {text('app/dossier.back')}
      </Button>
      {error && <Refusal error={errorData(error)} onRetry={() => void refetch()} />}
      {!error && (!choices || isFetching) && <Waiting />}
      {!error && choices && !isFetching && <Answer {...{ ...props, choices }} />}
    </article>
  );
}
