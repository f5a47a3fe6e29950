import type { DateOrder, SourceReading } from './reading.ts';
import type { Unpacking } from './Unpacking.ts';

/** What holds for all sources of one reading. `last` is the day after which nothing was written yet. */
export type ReadSetting = Readonly<{
  last: string;
  dates: DateOrder | undefined;
  unpacking: Unpacking;
}>;

/** What is known of a source of which nothing was read yet. */
export const emptyReading = (file: string): SourceReading => ({
  ...{ file, kind: 'chat', messages: [], owners: [], skipped: 0 },
  ...{ refused: [], notes: [], isAmbiguous: false },
});
