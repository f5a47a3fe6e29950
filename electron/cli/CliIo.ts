import type { PhotoTool } from '../core/photo/PhotoTool.ts';

/** The world as the command line sees it: the process it runs in, and what whoever starts it brings along. */
export type CliIo = Readonly<{
  /** Everything that comes in from the terminal or a pipe; read once, by the command that wants it. */
  stdin: AsyncIterable<string | Uint8Array>;
  /** Answers. Resolves when the text is handed over. */
  out: (text: string) => Promise<void>;
  /** Progress, problems, errors. */
  err: (text: string) => Promise<void>;
  env: Readonly<Record<string, string | undefined>>;
  /** Folder from which relative paths count. */
  cwd: string;
  /** The user's own folder. */
  home: string;
  /** The program's `resources` folder. */
  resources: string;
  /** Starts the photo tool, for the commands that need one. */
  startPhotos: () => PhotoTool;
}>;
