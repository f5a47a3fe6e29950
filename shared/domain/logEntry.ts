import { z } from '../zod.ts';
import { CaseSchema } from './case.ts';
import { ChangesSchema, KnownFieldsSchema } from './edit.ts';
import { InstantSchema } from './moment.ts';
import { IdSchema, Sha256Schema } from './text.ts';

/** The version of the entries that this program writes. Older ones are read through upcasts. */
export const ENTRY_VERSION = 2;

/**
 * A hybrid logical clock: the time, and a counter for entries of one millisecond. Sorts as text, and never
 * runs backwards within a case even when the computer's clock does.
 */
export const HlcSchema = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9a-f]{4}$/);

/** The sealed part of an entry: who, when, and the hashes that chain it to the entry before it. */
const EntryHeadSchema = z.strictObject({
  v: z.literal(ENTRY_VERSION),
  /** The case. */
  id: IdSchema,
  /** The device whose log this is. */
  dev: IdSchema,
  /** Counts the entries of this device for this case, from 1. */
  seq: z.int().positive(),
  hlc: HlcSchema,
  /** What the clock of the device said. For people; the order comes from `hlc`. */
  at: InstantSchema,
  /** `edit`: a change. `base`: the whole case, so that the entries before it need not be read. */
  type: z.enum(['edit', 'base']),
  /** SHA-256 of the payload's bytes, so that the payload can be erased and the chain still holds. */
  ph: Sha256Schema,
  /** `h` of the entry before, 64 zeros in the first one. */
  prev: Sha256Schema,
});
export type EntryHead = Readonly<z.infer<typeof EntryHeadSchema>>;

const SealedSchema = EntryHeadSchema.extend({
  /** SHA-256 of the bytes of the sealed part. */
  h: Sha256Schema,
});

const SaltSchema = z.string().min(1).max(64);

/** The name of an entry within its case. */
export const EntryRefSchema = z.strictObject({ dev: IdSchema, seq: z.int().positive() });
export type EntryRef = Readonly<z.infer<typeof EntryRefSchema>>;

/** What an edit carries beside its changes. */
export const EditMarksSchema = z.strictObject({
  /** Edits of one work of the seller, as of twelve photos dropped at once, bear the same id and are undone together. */
  work: IdSchema.optional(),
  /** The entries of one work whose changes this one takes back; when they took others back, those are done again. */
  undoes: z.array(EntryRefSchema).min(1).optional(),
  /** The entry of which this one is a copy, when two logs of one device had grown apart; it counts where that one stood. */
  copyOf: EntryRefSchema.extend({ hlc: HlcSchema }).optional(),
});
export type EditMarks = Readonly<z.infer<typeof EditMarksSchema>>;

/** The whole case after the entries up to `through`, by device; null when the case was deleted for good. */
export const BaseSchema = z.strictObject({
  /**
   * `compacted`: the entries before lie in the archive. `erased`: their content is gone for good, and what they
   * said counts no more. `repaired`: some of them were damaged.
   */
  why: z.enum(['compacted', 'erased', 'repaired']),
  through: z.record(IdSchema, z.int().positive()),
  case: CaseSchema.nullable(),
});
export type Base = Readonly<z.infer<typeof BaseSchema>>;

/**
 * One line of the log of a case: a change as it was saved, or the whole case, with a salt (so that a short name
 * cannot be guessed from its hash); or only that there was one, when its content has been erased.
 */
export const LogEntrySchema = z.union([
  SealedSchema.extend({
    type: z.literal('edit'),
    salt: SaltSchema,
    ...ChangesSchema.shape,
    set: KnownFieldsSchema.optional(),
    ...EditMarksSchema.shape,
  }),
  SealedSchema.extend({ type: z.literal('base'), salt: SaltSchema, ...BaseSchema.shape }),
  SealedSchema.extend({ erased: z.literal(true) }),
]);
export type LogEntry = Readonly<z.infer<typeof LogEntrySchema>>;

/** An entry that is the whole case. */
export type BaseEntry = Extract<LogEntry, { type: 'base'; salt: string }>;
/** An entry that is a change. */
export type EditEntry = Extract<LogEntry, { type: 'edit'; salt: string }>;

/** True for an entry that is the whole case, and can be read. */
export const isBase = (entry: LogEntry): entry is BaseEntry => 'through' in entry;

/** True for an entry that is a change, and can be read. */
export const isEdit = (entry: LogEntry): entry is EditEntry =>
  entry.type === 'edit' && !('erased' in entry);

/** True when a base with this `through` holds what the entry says. */
export const isCovered = ({ dev, seq }: EntryRef, through: Base['through']): boolean =>
  seq <= (through[dev] ?? 0);

/** Where an entry counts among those of all devices. */
export const clockOf = (entry: LogEntry): string =>
  (isEdit(entry) && entry.copyOf?.hlc) || entry.hlc;

/** The one order of entries that every computer agrees on. */
export function compareEntries(one: LogEntry, other: LogEntry): number {
  const [ours, theirs] = [clockOf(one), clockOf(other)];
  if (ours !== theirs) return ours < theirs ? -1 : 1;
  if (one.dev !== other.dev) return one.dev < other.dev ? -1 : 1;
  return one.seq - other.seq;
}
