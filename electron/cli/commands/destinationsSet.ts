import { AppError } from '../../../shared/appError.ts';
import type { Correction } from '../../../shared/destinations/corrections.ts';
import { limitFields } from '../../../shared/destinations/corrections.ts';
import {
  kindOfField,
  mostOfField,
  readCorrection,
} from '../../../shared/destinations/readCorrection.ts';
import { correctableRules } from '../../../shared/destinations/withCorrections.ts';
import { findDestination } from '../../core/destinations/loadDestinations.ts';
import { correctDestination } from '../../core/useCases/correctDestination.ts';
import type { Arguments } from '../Arguments.ts';
import type { Command } from '../Command.ts';

/** The value that was written; null where the one of the program is wanted. */
function writtenIn(args: Arguments): string | null {
  const value = args.positionals[2];
  if (args.flag('default')) {
    if (value !== undefined) throw new AppError('argument-unexpected', { word: value });
    return null;
  }
  if (value === undefined) throw new AppError('argument-missing', { name: 'VALUE' });
  return value;
}

function requireCorrection(field: string, written: string | null): Correction {
  const correction = readCorrection(field, written);
  if (correction) return correction;
  const params = { field, value: written ?? '', kind: kindOfField(field), max: mostOfField(field) };
  throw new AppError('destination-value-wrong', params);
}

/** `destinations set ID FIELD VALUE`: puts the seller's own value in the place of one that came with the program. */
export const destinationsSet: Command = {
  path: ['destinations', 'set'],
  positionals: [{ name: 'ID' }, { name: 'FIELD' }, { name: 'VALUE', optional: true }],
  options: { default: { help: 'option-default' } },
  summary: 'command-destinations-set',
  example: 'destinations set stripe respondDays "10 working days"',
  run: async (args, context) => {
    const [id, field] = [args.positional(0), args.positional(1)];
    const written = writtenIn(args);
    const shipped = await context.destinations();
    const core = await context.core();
    const known = [...limitFields, ...correctableRules(findDestination(shipped, id))];
    if (written !== null && !known.includes(field))
      throw new AppError('destination-field-unknown', { id, field, known: known.join(', ') });
    const correction = requireCorrection(field, written);
    await correctDestination(core, shipped, id, correction);
    const corrected = findDestination(await context.destinations(core.vault), id);
    const text =
      written === null
        ? context.say('destination-set-back', { id, field })
        : context.say('destination-set', { id, field, value: written });
    return { data: { id, field, yours: written !== null, corrections: corrected.own ?? {} }, text };
  },
};
