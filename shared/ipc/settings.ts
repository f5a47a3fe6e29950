import { languages } from '../translate.ts';
import { z } from '../zod.ts';

/** How the window looks and speaks. Kept per computer, not in the vault. */
export const SettingsSchema = z.strictObject({
  language: z.enum(languages),
  colourScheme: z.enum(['auto', 'light', 'dark']),
});
export type Settings = Readonly<z.infer<typeof SettingsSchema>>;

/** Settings to change; what is left out stays. */
export const SettingsChangeSchema = z.strictObject({
  language: SettingsSchema.shape.language.exactOptional(),
  colourScheme: SettingsSchema.shape.colourScheme.exactOptional(),
});
export type SettingsChange = Readonly<z.infer<typeof SettingsChangeSchema>>;
