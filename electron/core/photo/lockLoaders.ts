import sharp from 'sharp';

/** How far the lock is, in the one number that all threads share. */
const OPEN = 0;
const LOCKING = 1;
const LOCKED = 2;

/** Strangers' pictures: only the loaders of the kinds we take; SVG and the like cannot even be tried. */
function lock(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'].map(
      (loader) => `VipsForeignLoad${loader}`,
    ),
  });
}

/**
 * Shuts the loaders of libvips that we do not need. The first thread does it and the others wait: the lock is one
 * for the whole process, and while it is made a thread that decodes would find no loader for a good picture.
 * `state` is shared by all threads of the process and begins as 0.
 */
export function lockLoaders(state: Int32Array): void {
  if (Atomics.compareExchange(state, 0, OPEN, LOCKING) === OPEN) {
    lock();
    Atomics.store(state, 0, LOCKED);
    Atomics.notify(state, 0);
  } else Atomics.wait(state, 0, LOCKING);
}
