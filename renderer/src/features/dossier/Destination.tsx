import { Select, Stack, Text } from '@mantine/core';
import {
  type DossierLanguage,
  dossierLanguages,
} from '../../../../shared/dossier/dossierLanguages.ts';
import type { DossierChoices, DossierDestination } from '../../../../shared/ipc/dossier.ts';
import type { TextKey } from '../../../../shared/translate.ts';
import { formatBytes } from '../../ui/formatBytes.ts';
import { useLanguage, useText } from '../../ui/useText.ts';
import { DisputeChoice } from './DisputeChoice.tsx';
import classes from './dossier.module.css';
import type { Dossier } from './useDossier.ts';

const ours: Readonly<Record<string, TextKey>> = {
  generic: 'app/dossier.destination.generic',
  buyer: 'app/dossier.destination.buyer',
};

const limits = [
  'types',
  'maxFileBytes',
  'maxTotalBytes',
  'maxFiles',
  'maxPages',
  'maxStatementChars',
] as const;

const typeNames: Readonly<Record<string, string>> = { jpg: 'JPEG' };

/** What a destination accepts, each limit that is known in words of its own. */
function useAccepted() {
  const text = useText();
  const language = useLanguage();
  return (destination: DossierDestination): readonly string[] => {
    const { types, maxFileBytes, maxTotalBytes, maxFiles, maxPages } = destination;
    const { maxStatementChars: chars } = destination;
    const list = new Intl.ListFormat(language, { type: 'disjunction' });
    const names = types?.map((type) => typeNames[type] ?? type.toUpperCase());
    return [
      names && text('app/dossier.accepts.types', { types: list.format(names) }),
      maxFileBytes &&
        text('app/dossier.accepts.file', { size: formatBytes(language, maxFileBytes) }),
      maxTotalBytes &&
        text('app/dossier.accepts.total', { size: formatBytes(language, maxTotalBytes) }),
      maxFiles && text('app/dossier.accepts.files', { count: maxFiles }),
      maxPages && text('app/dossier.accepts.pages', { count: maxPages }),
      chars && text('app/dossier.accepts.chars', { count: chars }),
    ].filter((line) => typeof line === 'string');
  };
}

/** The limits that no source tells, in one sentence; a place that takes no PDF has no pages to count. */
function useUnknown() {
  const text = useText();
  const language = useLanguage();
  return (destination: DossierDestination): string | undefined => {
    const takesPdf = destination.types?.includes('pdf') ?? true;
    const unknown = limits.filter(
      (name) => destination[name] === undefined && (name !== 'maxPages' || takesPdf),
    );
    if (unknown.length === 0) return undefined;
    const names = unknown.map((name) => text(`app/dossier.unknown.${name}`));
    const what = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
    return text('app/dossier.accepts.unknown', { what });
  };
}

/** Words of what a destination accepts, of what is unknown, and where that is known from. */
function Accepts({ destination }: Readonly<{ destination: DossierDestination }>) {
  const text = useText();
  const accepted = useAccepted()(destination);
  const isOurs = destination.id in ours;
  const unknown = useUnknown()(destination);
  return (
    <section aria-label={text('app/dossier.accepts')}>
      <Text size="sm" c="dimmed">
        {accepted.join(' · ')}
      </Text>
      {unknown && !isOurs && (
        <Text size="sm" mt={4}>
          {unknown}
        </Text>
      )}
      {!isOurs && (
        <details className={classes.source}>
          <summary>{text('app/dossier.source')}</summary>
          <bdi lang="en">
            {destination.source} · {destination.sourceAge}
          </bdi>
        </details>
      )}
    </section>
  );
}

/** The name of a destination as the seller reads it; its id where it is not known any more. */
export function useDestinationName({ destinations }: DossierChoices): (id: string) => string {
  const text = useText();
  return (id) =>
    ours[id] ? text(ours[id]) : (destinations.find((one) => one.id === id)?.name ?? id);
}

type DestinationProps = Readonly<{ choices: DossierChoices; dossier: Dossier }>;

/** Where the answer goes, what is accepted there, and in which language it is read. */
export function Destination({ choices, dossier }: DestinationProps) {
  const text = useText();
  const { options, change } = dossier;
  const { destinations } = choices;
  const chosen = destinations.find(({ id }) => id === options.destinationId);
  const choose = (id: string | null) => {
    const next = destinations.find((one) => one.id === id);
    if (next) change({ destinationId: next.id, language: next.language });
  };
  const nameOf = useDestinationName(choices);
  const speak = (language: DossierLanguage | null) => language && change({ language });
  return (
    <Stack gap="sm">
      <DisputeChoice {...{ choices, dossier }} />
      <Select
        label={text('app/dossier.destination')}
        allowDeselect={false}
        searchable
        nothingFoundMessage={text('app/dossier.destination.none')}
        data={destinations.map((one) => ({ value: one.id, label: nameOf(one.id) }))}
        renderOption={({ option }) => <bdi>{option.label}</bdi>}
        value={options.destinationId}
        onChange={choose}
      />
      {chosen && <Accepts destination={chosen} />}
      <Select
        label={text('app/dossier.language')}
        allowDeselect={false}
        data={dossierLanguages.map((value) => ({ value, label: text(`app/language.${value}`) }))}
        value={options.language}
        onChange={speak}
      />
    </Stack>
  );
}
