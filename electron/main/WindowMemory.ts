import { AppError } from '../../shared/appError.ts';
import { IdSchema } from '../../shared/domain/text.ts';
import { type Place, PlaceSchema } from '../../shared/ipc/place.ts';
import { z } from '../../shared/zod.ts';
import type { ProfileFile } from './ProfileFile.ts';

/** How many cases are remembered as opened last. */
const RECENT = 10;
/** How long changes are gathered before they are written, in milliseconds. */
const PAUSE = 500;

const BoundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
});

/** How the window was left. No word of a case is in it. */
export const WindowLeftSchema = z.strictObject({
  bounds: BoundsSchema.exactOptional(),
  isMaximised: z.boolean(),
  place: PlaceSchema.exactOptional(),
  /** Ids of the cases that were opened last, the last first. */
  recent: z.array(IdSchema),
});
export type WindowLeft = Readonly<z.infer<typeof WindowLeftSchema>>;

/** A window that nobody has opened yet. */
export const neverOpened: WindowLeft = { isMaximised: false, recent: [] };

/** Remembers how the window is left: gathers what changes, and writes it a moment later and at the end. */
export class WindowMemory {
  readonly #file: ProfileFile<WindowLeft>;
  #left: WindowLeft;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(file: ProfileFile<WindowLeft>) {
    this.#file = file;
    this.#left = file.content;
  }

  get left(): WindowLeft {
    return this.#left;
  }

  /** Notes where the person is; a case that is opened becomes the first of those opened last. */
  notePlace(place: Place): void {
    const { caseId } = place;
    const others = this.#left.recent.filter((id) => id !== caseId);
    this.note({ place, recent: caseId ? [caseId, ...others].slice(0, RECENT) : others });
  }

  note(change: Partial<WindowLeft>): void {
    this.#left = { ...this.#left, ...change };
    this.#timer ??= setTimeout(() => void this.flush(), PAUSE);
  }

  /** Resolves when all is written, or cannot be: a size that is forgotten is no fault. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    await this.#writing;
  }

  async #write(): Promise<void> {
    if (this.#file.content === this.#left) return;
    try {
      await this.#file.write(this.#left);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}
