import { Button, Text } from '@mantine/core';
import type { DossierChecked } from '../../../../shared/ipc/dossier.ts';
import { Fault } from '../../ui/Fault.tsx';
import { formatMoment } from '../../ui/formatMoment.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useLanguage, useText } from '../../ui/useText.ts';
import classes from './care.module.css';
import type { DossierCheckWork } from './useDossierCheck.ts';

type Checked = Extract<DossierChecked, { kind: 'done' }>;

/** The originals behind a dossier, each as it is now. */
function Originals({ originals }: Pick<Checked, 'originals'>) {
  const text = useText();
  if (originals.length === 0) return null;
  const faults = originals.filter(({ state }) => state === 'altered' || state === 'missing');
  return (
    <>
      <Text size="sm">
        {text('app/check-dossier.originals', { count: originals.length, faults: faults.length })}
      </Text>
      {faults.length > 0 && (
        <ul className={classes.lines}>
          {faults.map(({ item, fileName, state }) => (
            <li key={item}>
              <bdi>{fileName}</bdi>: {text(`app/check-dossier.original.${state}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the vault knows of a file: whether it is one of its dossiers, as it was written. */
export function CheckedDossier({ checked }: Readonly<{ checked: Checked }>) {
  const text = useText();
  const language = useLanguage();
  const { file, verdict, made, originals } = checked;
  const params = {
    file,
    order: made?.order ?? '',
    at: made ? formatMoment(language, made.at) : '',
  };
  const said = text(`app/check-dossier.${verdict}`, params);
  const isWell =
    verdict === 'unaltered' &&
    originals.every(({ state }) => state === 'unaltered' || state === 'thinned');
  return isWell ? (
    <div role="status">
      <Text>{said}</Text>
      <Originals originals={originals} />
    </div>
  ) : (
    <Notice title={said}>
      <Originals originals={originals} />
    </Notice>
  );
}

/** Says of a file that somebody has whether it is a dossier of this vault, and still the one that was made. */
export function DossierCheck({ check }: Readonly<{ check: DossierCheckWork }>) {
  const text = useText();
  return (
    <Panel title={text('app/check-dossier')} text={text('app/check-dossier.text')}>
      <div>
        <Button variant="default" loading={check.isPending} onClick={check.choose}>
          {text('app/check-dossier.button')}
        </Button>
      </div>
      <Fault error={check.error} />
      {check.checked && <CheckedDossier checked={check.checked} />}
    </Panel>
  );
}
