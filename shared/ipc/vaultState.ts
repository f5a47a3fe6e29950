import { noticeCodes } from '../vaultNotice.ts';
import { z } from '../zod.ts';
import { ErrorDataSchema } from './answer.ts';

/** Whether the window has a vault to show. `folder` is for people to read and is never sent back. */
export const VaultStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('none'),
    folder: z.string(),
    /** A vault was opened there before: its disk is missing, or somebody moved it. */
    isLost: z.boolean().exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('open'),
    folder: z.string(),
    readOnly: z.boolean(),
    /** What was found and put right when it was opened. */
    repaired: z.array(ErrorDataSchema),
    /** Its cases are invented. `isPassing`: it is thrown away when it is left; `canLeave`: there is a way back. */
    sample: z.strictObject({ isPassing: z.boolean(), canLeave: z.boolean() }).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('refused'), folder: z.string(), error: ErrorDataSchema }),
]);
export type VaultState = Readonly<z.infer<typeof VaultStateSchema>>;

/** What a person should know of the place of the vault, though it works; what was read already is left out. */
export const VaultNoticesSchema = z.strictObject({
  notices: z.array(z.strictObject({ ...ErrorDataSchema.shape, code: z.enum(noticeCodes) })),
});

/** A notice that was read and is shown no more. */
export const NoticeReadSchema = z.strictObject({ code: z.enum(noticeCodes) });
