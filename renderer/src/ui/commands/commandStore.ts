import type { TablerIcon } from '@tabler/icons-react';

/** A command that can be carried out now. */
export type BoundCommand = Readonly<{
  id: string;
  /** As it is called in the language of the window. */
  label: string;
  keys: readonly string[];
  /** Other words that it is found by. */
  words?: string;
  icon?: TablerIcon;
  run: () => void;
}>;

type Listener = () => void;

/** The commands that the screens on show can carry out now. Those bound last come first. */
class CommandStore {
  #bound: readonly BoundCommand[] = [];
  readonly #listeners = new Set<Listener>();

  readonly list = (): readonly BoundCommand[] => this.#bound;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Offers commands until what is answered is called. */
  bind(commands: readonly BoundCommand[]): () => void {
    this.#change([...commands, ...this.#bound]);
    return () => this.#change(this.#bound.filter((one) => !commands.includes(one)));
  }

  /** Carries a command out, if anything can. */
  run(id: string): void {
    this.#bound.find((one) => one.id === id)?.run();
  }

  #change(bound: readonly BoundCommand[]): void {
    this.#bound = bound;
    for (const listener of this.#listeners) listener();
  }
}

/** The one store of the window. */
export const commandStore = new CommandStore();
