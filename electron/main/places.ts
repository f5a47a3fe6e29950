import { z } from '../../shared/zod.ts';

/** Folders that the person chose on this computer. They never come from the page. */
export const PlacesSchema = z.strictObject({
  /** The vault that was opened last. */
  vault: z.string().exactOptional(),
  /** Where the daily backups go; none are made without it. */
  dailyFolder: z.string().exactOptional(),
  /** For how many days a daily backup is kept. */
  keepDays: z.int().positive(),
});
export type Places = Readonly<z.infer<typeof PlacesSchema>>;

/** What counts before anything was chosen. */
export const noPlaces: Places = { keepDays: 30 };
