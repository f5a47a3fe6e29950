import { languages } from '../translate.ts';
import { z } from '../zod.ts';

/** The steps of the zoom, as factors of the usual size. */
export const zoomSteps = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;

/** The step above or below a factor; the factor itself at the ends. */
export function nextZoom(zoom: number, direction: 'in' | 'out'): number {
  const larger = zoomSteps.find((step) => step > zoom + 0.001);
  const smaller = zoomSteps.findLast((step) => step < zoom - 0.001);
  return (direction === 'in' ? larger : smaller) ?? zoom;
}

const LanguageSchema = z.enum(languages);
const SchemeSchema = z.enum(['auto', 'light', 'dark']);
const HourSchema = z.int().min(0).max(23).nullable();
const ZoomSchema = z.number().min(0.5).max(4);

/** How the window looks and speaks. Kept per computer, not in the vault. */
export const SettingsSchema = z.strictObject({
  language: LanguageSchema,
  colourScheme: SchemeSchema,
  /** Whether keys such as `?` work without Ctrl or another one held (WCAG 2.1.4). */
  singleKeys: z.boolean().default(true),
  /** How large everything is drawn: 1 is usual. */
  zoom: ZoomSchema.default(1),
  /** The full hour of the seller's day at which the system tells what is due; null for never. */
  noticeHour: HourSchema.default(9),
});
export type Settings = Readonly<z.infer<typeof SettingsSchema>>;

/** Settings to change; what is left out stays. */
export const SettingsChangeSchema = z.strictObject({
  language: LanguageSchema.exactOptional(),
  colourScheme: SchemeSchema.exactOptional(),
  singleKeys: z.boolean().exactOptional(),
  zoom: ZoomSchema.exactOptional(),
  noticeHour: HourSchema.exactOptional(),
});
export type SettingsChange = Readonly<z.infer<typeof SettingsChangeSchema>>;
