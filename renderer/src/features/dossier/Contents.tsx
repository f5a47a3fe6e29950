import { Checkbox, Stack, Text, Title } from '@mantine/core';
import type { CaseEvidence, EvidenceTile } from '../../../../shared/ipc/caseEvidence.ts';
import type { DossierChoices } from '../../../../shared/ipc/dossier.ts';
import { useText } from '../../ui/useText.ts';
import classes from './dossier.module.css';
import { type Dossier, useFiles } from './useDossier.ts';

const toggled = <T,>(all: readonly T[], one: T, isIn: boolean): T[] =>
  isIn ? all.filter((other) => other !== one) : [...all, one];

type PartsProps = Readonly<{ choices: DossierChoices; dossier: Dossier }>;

/** The parts that are no files. */
function Parts({ choices, dossier: { options, change } }: PartsProps) {
  const text = useText();
  const parts = [
    ...(choices.hasTracking ? (['tracking'] as const) : []),
    ...(choices.hasMessages ? (['messages'] as const) : []),
  ];
  return parts.map((part) => (
    <Checkbox
      key={part}
      label={text(`app/dossier.contents.${part}`)}
      checked={!options.without.includes(part)}
      onChange={({ currentTarget: { checked } }) =>
        change({ without: toggled(options.without, part, checked) })
      }
    />
  ));
}

/** Hides the buyer in all that is written: a seller may have to show a case to somebody who need not know them. */
function RedactBuyer({ options, change }: Dossier) {
  const text = useText();
  return (
    <Checkbox
      label={text('app/dossier.contents.redact')}
      description={text('app/dossier.contents.redact.text')}
      checked={options.hidesBuyer}
      onChange={({ currentTarget: { checked } }) => change({ hidesBuyer: checked })}
    />
  );
}

/** Where a file stands in the dossier that is shown. */
function Place({ dossier, id }: Readonly<{ dossier: Dossier; id: string }>) {
  const text = useText();
  const exhibit = dossier.preview?.exhibits.find(({ item }) => item === id);
  if (!exhibit || dossier.options.exclude.includes(id)) return null;
  const { label, page, state } = exhibit;
  return (
    <Text span display="block" size="xs" c="dimmed">
      {text(state === 'shown' ? 'app/dossier.contents.at' : 'app/dossier.contents.named', {
        label,
        page,
      })}
    </Text>
  );
}

function FileLine({ file, dossier }: Readonly<{ file: EvidenceTile; dossier: Dossier }>) {
  const text = useText();
  const { options, change } = dossier;
  const { id, kind, look, caption, fileName, thumbnail } = file;
  const title = kind === 'other' ? text(`app/evidence.${look}`) : text(`dossier/kind.${kind}`);
  const label = (
    <>
      {title}
      <Text span display="block" size="xs" c="dimmed">
        <bdi>{caption ?? fileName}</bdi>
      </Text>
      <Place {...{ dossier, id }} />
    </>
  );
  return (
    <li className={classes.file}>
      <Checkbox
        label={label}
        checked={!options.exclude.includes(id)}
        onChange={({ currentTarget: { checked } }) =>
          change({ exclude: toggled(options.exclude, id, checked) })
        }
      />
      {thumbnail && !file.fault && <img src={thumbnail} alt="" loading="lazy" />}
    </li>
  );
}

type Files = CaseEvidence['files'];

function Lines({ files, dossier }: Readonly<{ files: Files; dossier: Dossier }>) {
  const text = useText();
  if (files.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {text('app/dossier.contents.none')}
      </Text>
    );
  return (
    <ul className={classes.lines}>
      {files.map((file) => (
        <FileLine key={file.id} {...{ file, dossier }} />
      ))}
    </ul>
  );
}

/** Everything of the case that the dossier holds, each with a tick that can be taken away. */
export function Contents({ caseId, ...props }: PartsProps & Readonly<{ caseId: string }>) {
  const text = useText();
  const { data } = useFiles(caseId);
  return (
    <Stack component="section" gap="xs" aria-label={text('app/dossier.contents')}>
      <Title order={3} size="h5">
        {text('app/dossier.contents')}
      </Title>
      <Text size="sm" c="dimmed">
        {text('app/dossier.contents.text')}
      </Text>
      <Parts {...props} />
      {data && <Lines files={data.files} dossier={props.dossier} />}
      <RedactBuyer {...props.dossier} />
    </Stack>
  );
}
