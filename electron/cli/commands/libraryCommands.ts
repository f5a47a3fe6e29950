import { AppError } from '../../../shared/appError.ts';
import { formatPlainMoney } from '../../../shared/domain/money.ts';
import { SimilarItemSchema } from '../../../shared/templates/library.ts';
import type { Core } from '../../core/createCore.ts';
import {
  readShelf,
  type ShelfContent,
  similarShelf,
  templateShelf,
} from '../../core/library/libraryFiles.ts';
import { removeEntry, saveTemplate } from '../../core/useCases/changeLibrary.ts';
import { addSimilarItem, removeSimilarItem } from '../../core/useCases/similarPicture.ts';
import type { Answer, Command } from '../Command.ts';
import type { Context } from '../Context.ts';
import { textTable } from '../textTable.ts';
import { languageOf } from './messageDraft.ts';

const example = '01k5m2s8tq9x4v7b3n6c1d0efg';

/** What is in a folder of the library; files that do not read are named and the rest is told. */
function listAnswer<T>(
  { entries, damaged }: ShelfContent<T>,
  name: string,
  rowOf: (entry: T) => readonly string[],
  context: Context,
): Answer {
  const problems = damaged.map((file) =>
    context.explain({ code: 'library-damaged', params: { file } }),
  );
  const data = { [name]: entries, damaged };
  return { data, text: textTable(entries.map(rowOf)), problems, partly: damaged.length > 0 };
}

function removal(
  word: string,
  summary: 'command-template-remove' | 'command-similar-remove',
  remove: (core: Core, id: string) => Promise<unknown>,
): Command {
  return {
    path: [word, 'remove'],
    positionals: [{ name: 'ID' }],
    summary,
    example: `${word} remove ${example}`,
    run: async (args, context) => {
      const id = args.positional(0);
      await remove(await context.core(), id);
      return { data: { id }, text: context.say('library-removed', { id }) };
    },
  };
}

/** `template list`: the templates that the seller wrote. */
const templateList: Command = {
  path: ['template', 'list'],
  summary: 'command-template-list',
  example: 'template list --json',
  run: async (_args, context) => {
    const content = await readShelf(await context.openVault(), templateShelf);
    return listAnswer(
      content,
      'templates',
      ({ id, name, language }) => [id, language, name],
      context,
    );
  },
};

/** `template save NAME FILE`: keeps a template of one's own. */
const templateSave: Command = {
  path: ['template', 'save'],
  positionals: [{ name: 'NAME' }, { name: 'FILE' }],
  options: {
    lang: { value: 'LANG', required: true, help: 'option-message-lang' },
    subject: { value: 'TEXT', help: 'option-subject' },
    id: { value: 'ID', help: 'option-template-id' },
  },
  summary: 'command-template-save',
  example: 'template save "Holiday" holiday.txt --lang es',
  run: async (args, context) => {
    args.required('lang');
    const [name, language = ''] = [args.positional(0), languageOf(args)];
    const body = (await context.text(args.positional(1))).trim();
    const [subject, id] = [args.text('subject'), args.text('id')];
    const template = { name, language, body, id, ...(subject && { subject }) };
    const saved = await saveTemplate(await context.core(), template);
    return { data: { id: saved }, text: context.say('library-saved', { id: saved }) };
  },
};

/** `similar list`: what the seller offers in place of what is out of stock. */
const similarList: Command = {
  path: ['similar', 'list'],
  summary: 'command-similar-list',
  example: 'similar list --json',
  run: async (_args, context) => {
    const content = await readShelf(await context.openVault(), similarShelf);
    return listAnswer(
      content,
      'similar',
      ({ id, name, price, link = '', picture }) => [
        ...[id, price ? formatPlainMoney(price) : '', name, link, picture?.fileName ?? ''],
      ],
      context,
    );
  },
};

/** `similar add NAME`: keeps an item to offer. */
const similarAdd: Command = {
  path: ['similar', 'add'],
  positionals: [{ name: 'NAME' }],
  options: {
    link: { value: 'ADDRESS', help: 'option-similar-link' },
    price: { value: '"12.30 USD"', help: 'option-similar-price' },
    picture: { value: 'FILE', help: 'option-similar-picture' },
  },
  summary: 'command-similar-add',
  example: 'similar add "Red shoes" --link https://shop.example/1 --price "29.90 EUR"',
  run: async (args, context) => {
    const [link, price] = [args.text('link'), args.amount('price')];
    if (link !== undefined && !SimilarItemSchema.shape.link.safeParse(link).success)
      throw new AppError('option-not-allowed', {
        ...{ option: '--link', value: link, allowed: 'https://…, http://…' },
      });
    const item = { name: args.positional(0), ...(link && { link }), ...(price && { price }) };
    const core = await context.core();
    const id = await addSimilarItem(core, () => context.photos(), item, args.text('picture'));
    return { data: { id }, text: context.say('library-saved', { id }) };
  },
};

/** The commands for what the seller keeps for all cases. */
export const libraryCommands: readonly Command[] = [
  templateList,
  templateSave,
  removal('template', 'command-template-remove', (core, id) =>
    removeEntry(core, templateShelf, id),
  ),
  similarList,
  similarAdd,
  removal('similar', 'command-similar-remove', removeSimilarItem),
];
