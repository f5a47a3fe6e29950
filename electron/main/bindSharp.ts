import { readdirSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join } from 'node:path';

const SHARP = /^sharp-(linux-[a-z0-9]+)-.+\.node$/;

/** The library that sharp's binding belongs to, in the package beside it. */
function libvipsOf(binding: string, platform: string): string {
  const folder = join(dirname(binding), '..', '..', `sharp-libvips-${platform}`, 'lib');
  const name = readdirSync(folder).find((one) => one.startsWith('libvips-cpp.so'));
  return join(folder, name ?? 'libvips-cpp.so');
}

/**
 * Lets sharp find its own GLib on Linux. Electron brings the system's, whose functions would otherwise be called on
 * objects of the GLib inside libvips, and the process crashes now and then (lovell/sharp#4522).
 *
 * libvips first and as usual: bound deeply it would free with the C library's allocator what Electron's allocated.
 * Then the binding, deeply: it allocates nothing of its own. Must run before sharp is imported.
 */
export function bindSharp(): void {
  const load = process.dlopen;
  const { RTLD_LAZY, RTLD_DEEPBIND } = constants.dlopen;
  process.dlopen = (module: object, file: string, flags = RTLD_LAZY) => {
    const platform = SHARP.exec(basename(file))?.[1];
    if (platform === undefined) return load.call(process, module, file, flags);
    try {
      load.call(process, { exports: {} }, libvipsOf(file, platform), RTLD_LAZY);
    } catch {
      // It is no module of Node, which says so; but it is loaded now, and stays (NODELETE).
    }
    return load.call(process, module, file, RTLD_LAZY | RTLD_DEEPBIND);
  };
}
