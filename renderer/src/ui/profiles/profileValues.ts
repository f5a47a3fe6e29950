import { ANSWER_RULE, limitFields } from '../../../../shared/destinations/corrections.ts';
import type { Destination } from '../../../../shared/destinations/destination.ts';
import { correctableRules } from '../../../../shared/destinations/withCorrections.ts';

/** A value of a profile: a limit, or a time limit by the name that it has in the profile and the one it came with. */
export type ProfileValue = Readonly<
  | { kind: 'limit'; field: (typeof limitFields)[number] }
  | { kind: 'deadline'; rule: string; name: string }
>;

/** The name under which a value of the seller is kept in the profile. */
export const ownName = (value: ProfileValue): string =>
  value.kind === 'limit' ? value.field : value.name;

/** Every limit that there is, known or not. */
export const limitValues: readonly ProfileValue[] = limitFields.map((field) => ({
  ...{ kind: 'limit', field },
}));

function cameAs({ own = {} }: Destination, name: string): string {
  return own[name]?.rule ?? name;
}

/** Every time limit of a profile; where none says when the answer is due, one that stands for it. */
export function deadlineValues(profile: Destination): readonly ProfileValue[] {
  return correctableRules(profile).map((name) => ({
    ...{ kind: 'deadline', rule: cameAs(profile, name), name },
  }));
}

/** True when a time limit says until when to answer. */
export const isAnswer = ({ answerWithin = [] }: Destination, name: string): boolean =>
  name === ANSWER_RULE || answerWithin.some(({ rule }) => rule === name);
