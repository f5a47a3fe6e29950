import type { ElectronApplication } from '@playwright/test';

/** Puts a picture into the clipboard of the system, as taking a screenshot does. */
export async function copyPicture(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ clipboard, nativeImage }) => {
    const size = { width: 16, height: 16 };
    const image = nativeImage.createFromBitmap(Buffer.alloc(16 * 16 * 4, 90), size);
    // Newer types than the runtime that tests may run in.
    Reflect.apply(Reflect.get(clipboard, 'writeImage'), clipboard, [image]);
  });
}
