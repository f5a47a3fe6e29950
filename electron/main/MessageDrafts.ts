import { basename } from 'node:path';
import { AppError } from '../../shared/appError.ts';
import type { Clock, Ids } from '../../shared/clock.ts';
import type { HandedFile } from '../../shared/ipc/evidence.ts';
import type { MessageReader, MessageSource, SourceReading } from '../core/messages/reading.ts';

/** As many drafts as are kept; nobody looks at more of them again. */
const MOST = 8;

/** A file that was handed over, as a source of messages; none when it could not be handed over. */
export function sourceOf(file: HandedFile): MessageSource | undefined {
  if (file.kind === 'path') return { kind: 'path', name: basename(file.path), path: file.path };
  if (file.kind === 'bytes') return { kind: 'bytes', name: file.name, bytes: file.bytes };
  return undefined;
}

/** Files with messages that the person is deciding about. The page knows them by an id, never where they lie. */
export class MessageDrafts {
  /** Reads them in a process of their own. */
  readonly read: MessageReader;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #drafts = new Map<string, readonly MessageSource[]>();

  constructor(read: MessageReader, clock: Clock, ids: Ids) {
    this.read = read;
    this.#clock = clock;
    this.#ids = ids;
  }

  /** What sources hold, before it is known for what they are. */
  async look(sources: readonly MessageSource[]): Promise<readonly SourceReading[]> {
    return await this.read({ sources, now: this.#clock.now().toString() });
  }

  /** Keeps sources until they were taken or many others came; answers their id. */
  keep(sources: readonly MessageSource[]): string {
    const id = this.#ids.next();
    this.#drafts.set(id, sources);
    const [oldest] = this.#drafts.keys();
    if (this.#drafts.size > MOST && oldest) this.#drafts.delete(oldest);
    return id;
  }

  /** The sources that were kept. Throws AppError `messages-draft-gone`. */
  sources(id: string): readonly MessageSource[] {
    const kept = this.#drafts.get(id);
    if (!kept) throw new AppError('messages-draft-gone');
    return kept;
  }
}
