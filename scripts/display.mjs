/** Whether windows can be shown: always, except on Linux outside a desktop session. */
export const hasDisplay =
  process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * A command line that also works without a display: then under a virtual one.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[command: string, args: readonly string[]]}
 */
export function withDisplay(command, args) {
  if (hasDisplay) return [command, args];
  return ['xvfb-run', ['-a', '-s', '-screen 0 1400x1000x24', command, ...args]];
}

/**
 * The environment for Electron. As root on Linux it refuses to start with its sandbox, so there, and only there,
 * it does without. The one place where that is decided; the program itself never does.
 *
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(more = {}) {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return { ...process.env, ...(isRoot && { ELECTRON_DISABLE_SANDBOX: '1' }), ...more };
}
