import type { Destination } from '../../../../shared/destinations/destination.ts';
import { unitOfRule } from '../../../../shared/destinations/withCorrections.ts';
import type { TextKey } from '../../../../shared/translate.ts';
import { formatBytes } from '../formatBytes.ts';
import { useLanguage, useText } from '../useText.ts';
import type { ProfileValue } from './profileValues.ts';
import { ruleTexts } from './ruleTexts.ts';

/** The two profiles that are no platform, by what they are for. */
export const ownProfiles: Readonly<Record<string, TextKey>> = {
  generic: 'app/dossier.destination.generic',
  buyer: 'app/dossier.destination.buyer',
};

const typeNames: Readonly<Record<string, string>> = { jpg: 'JPEG' };

/** Kinds of files in words: `PDF or JPEG`. */
export function useTypeNames() {
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return (types: readonly string[]) =>
    list.format(types.map((type) => typeNames[type] ?? type.toUpperCase()));
}

type Raw = string | number | readonly (string | number)[] | undefined;

/** Words for the values of a profile: what one is called, and what it is. */
export function useProfileText() {
  const text = useText();
  const language = useLanguage();
  const typesOf = useTypeNames();
  const nameOf = (value: ProfileValue): string => {
    if (value.kind === 'limit') return text(`app/profile.field.${value.field}`);
    const known = ruleTexts[value.rule.replace(/(Business|Working)?(Days|Hours)$/, '')];
    return known ? text(known) : value.rule;
  };
  const limitOf = (field: string, raw: Raw): string => {
    if (typeof raw === 'object') return typesOf(raw.map(String));
    if (typeof raw !== 'number') return text('app/profile.unknown');
    if (field.endsWith('Bytes')) return formatBytes(language, raw);
    return new Intl.NumberFormat(language).format(raw);
  };
  const deadlineOf = (rule: string, raw: Raw): string => {
    const figures = [raw ?? []].flat().map(Number);
    const last = figures.at(-1);
    if (last === undefined) return text('app/profile.unknown');
    const list = new Intl.ListFormat(language, { type: 'disjunction' });
    const said = list.format(figures.map(String));
    return text(`app/profile.deadline.${unitOfRule(rule)}`, { figures: said, count: last });
  };
  const saidOf = (profile: Destination, value: ProfileValue): string =>
    value.kind === 'limit'
      ? limitOf(value.field, profile[value.field])
      : deadlineOf(value.name, profile.responseDays?.[value.name]);
  /** What came with the program, where the value is the seller's. */
  const shippedOf = (value: ProfileValue, shipped: Raw): string =>
    value.kind === 'limit' ? limitOf(value.field, shipped) : deadlineOf(value.rule, shipped);
  const profileName = ({ id, name }: Pick<Destination, 'id' | 'name'>): string =>
    ownProfiles[id] ? text(ownProfiles[id]) : name;
  return { nameOf, saidOf, shippedOf, profileName };
}
