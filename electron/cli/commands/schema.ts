import { AppError } from '../../../shared/appError.ts';
import { CaseDocumentSchema } from '../../../shared/domain/caseDocument.ts';
import { z } from '../../../shared/zod.ts';
import type { Command } from '../Command.ts';

const schemas = { case: CaseDocumentSchema } as const;
const isKnown = (name: string): name is keyof typeof schemas => Object.hasOwn(schemas, name);

/** `schema [NAME]`: the JSON Schema of the documents that can be imported. */
export const schema: Command = {
  path: ['schema'],
  positionals: [{ name: 'NAME', optional: true }],
  summary: 'command-schema',
  example: 'schema case > case.schema.json',
  run: async (args) => {
    const name = args.positionals[0] ?? 'case';
    if (!isKnown(name)) {
      const allowed = Object.keys(schemas).join(', ');
      throw new AppError('option-not-allowed', { option: 'NAME', value: name, allowed });
    }
    const data = z.toJSONSchema(schemas[name], { io: 'input' });
    return { data, text: JSON.stringify(data, null, 2) };
  },
};
