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

/** Electron does not run as root with its sandbox on, and Claimfolio does not run with it off. */
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
