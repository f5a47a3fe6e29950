import type {
  AttachDone,
  AttachRequest,
  AttachTarget,
  HandedFile,
} from '../../../shared/ipc/evidence.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import { translate } from '../../../shared/translate.ts';
import type { AttachAnswer, AttachProgress } from '../../core/useCases/attachEvidence.ts';
import { attachHanded } from '../../core/useCases/attachHanded.ts';
import { chooseFiles } from '../chooseFiles.ts';
import { messagesAmong } from '../messagesAmong.ts';
import { type HandlerParts, windowOf } from './HandlerParts.ts';

/** What is needed to attach files. */
type AttachParts = Pick<HandlerParts, 'session' | 'work' | 'photos' | 'messages'>;

function doneOf({ attached, duplicates, refused, left }: AttachAnswer): AttachDone {
  return {
    kind: 'done',
    attached: attached.length,
    duplicates: duplicates.map(({ file }) => file),
    refused: refused.map(({ code, params }) => ({ code, params: { ...params } })),
    left,
  };
}

/** Every file is two steps, which people count as one. */
const counted =
  (onProgress: OnProgress) =>
  ({ done, total }: AttachProgress): void =>
    onProgress({ step: 'attach', unit: 'files', done: Math.floor(done / 2), total: total / 2 });

async function attach(
  { session, work, photos }: Omit<AttachParts, 'messages'>,
  target: AttachTarget,
  files: readonly HandedFile[],
): Promise<AttachDone> {
  const answer = await work.runInTurn('attach', (onProgress) =>
    session.edit((core) => attachHanded(core, photos, target, files, counted(onProgress))),
  );
  return doneOf(answer);
}

const nothingAttached: AttachDone = {
  ...{ kind: 'done', attached: 0, duplicates: [], refused: [], left: 0 },
};

/**
 * Attaches what the preload script hands over, and keeps what of it holds messages to be looked at; after whatever else takes long. Throws what `attachHanded` throws, and
 * AppError `cancelled` when the person stopped it before anything was taken.
 */
export async function attachDropped(
  parts: AttachParts,
  { target, files }: AttachRequest,
): Promise<AttachDone> {
  const { evidence, draft } = await messagesAmong(parts.messages, target, files);
  const done =
    evidence.length > 0 || !draft ? await attach(parts, target, evidence) : nothingAttached;
  return done.kind === 'done' && draft ? { ...done, messages: draft } : done;
}

/** Asks for files or a folder in the system's own way, and attaches them. Throws as `attachDropped`. */
export async function attachChosen(
  parts: HandlerParts,
  { what, ...target }: AttachTarget & Readonly<{ what: 'files' | 'folder' }>,
): Promise<AttachDone> {
  const { language } = parts.settings.content;
  const title = translate(language, `app/attach.${what}`);
  const paths = await chooseFiles(windowOf(parts), title, what);
  if (paths.length === 0) return { kind: 'cancelled' };
  return await attach(
    parts,
    target,
    paths.map((path) => ({ kind: 'path', path })),
  );
}
