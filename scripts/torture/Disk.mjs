import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {'ext4' | 'xfs'} FileSystem */

/** The image is sparse: it takes what is written to it. xfs wants at least 300 MB. */
const SIZE = 1 << 30;

/**
 * Runs a program of the system and answers what it wrote. Throws its own words when it fails.
 *
 * @param {string} command
 * @param {readonly string[]} words
 */
function call(command, ...words) {
  const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  throw new Error(`${[command, ...words].join(' ')}: ${error?.message ?? stderr.trim()}`);
}

const makers = {
  ext4: (device) => call('mkfs.ext4', '-q', '-F', device),
  xfs: (device) => call('mkfs.xfs', '-q', '-f', device),
};

/**
 * A file system of its own in an image file, whose power can be cut. What was not flushed by then is gone, in the
 * log and in the files; but what the kernel had written back by itself stays, as on a disk without a cache.
 */
export class Disk {
  #image;
  #device = '';
  #isMounted = false;

  /**
   * @param {string} folder an empty one, on another file system
   * @param {FileSystem} kind
   */
  constructor(folder, kind) {
    this.kind = kind;
    this.#image = join(folder, `${kind}.img`);
    /** Where it is mounted. */
    this.folder = join(folder, kind);
  }

  /** Makes the file system anew and mounts it. */
  async make() {
    await writeFile(this.#image, '');
    await truncate(this.#image, SIZE);
    mkdirSync(this.folder, { recursive: true });
    this.#device = call('losetup', '--find', '--show', this.#image);
    makers[this.kind](this.#device);
    this.mount();
  }

  mount() {
    call('mount', '-t', this.kind, this.#device, this.folder);
    this.#isMounted = true;
  }

  /** Shuts the file system down as it is (FS_IOC_SHUTDOWN without a flush of its log); whoever uses it gets errors. */
  cutPower() {
    call('xfs_io', '-x', '-c', 'shutdown', this.folder);
  }

  unmount() {
    call('umount', this.folder);
    this.#isMounted = false;
  }

  /** Takes everything away but the image; may be called again at any time. */
  remove() {
    if (this.#isMounted) call('umount', '--lazy', this.folder);
    this.#isMounted = false;
    if (this.#device) call('losetup', '--detach', this.#device);
    this.#device = '';
  }
}
