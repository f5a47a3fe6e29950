import type { Platform } from '../../../../../shared/domain/vocabulary.ts';
import type { Choice } from '../../../ui/choices.ts';
import { useText } from '../../../ui/useText.ts';
import { useDestinations } from './useDispute.ts';

/** The places where an answer can go, in groups: those of the platform first. */
export function useDestinationChoices(platform: Platform): { group: string; items: Choice[] }[] {
  const text = useText();
  const { data } = useDestinations();
  const all = data?.destinations ?? [];
  const choices = (isOwn: boolean): Choice[] =>
    all
      .filter(({ platforms }) => platforms.includes(platform) === isOwn)
      .map(({ id, name }) => ({ value: id, label: name }));
  const groups = [
    { group: text(`app/platform.${platform}`), items: choices(true) },
    { group: text('app/claim.destination.others'), items: choices(false) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
