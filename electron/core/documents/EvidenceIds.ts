import type { Case } from '../../../shared/domain/case.ts';
import { fileHashes } from '../../../shared/domain/evidence.ts';
import { type DocumentedFile, documentedHash } from './documentFiles.ts';

/** As many links as an entry of a case holds. */
const MOST = 100;

/** The ids of evidence as a document's links need them: those in the case, and of files that only come in with it. */
export class EvidenceIds {
  readonly #nextId: () => string;
  readonly #byHash = new Map<string, string[]>();
  readonly #hashOf = new Map<string, string>();

  constructor({ evidence }: Case, files: readonly DocumentedFile[], nextId: () => string) {
    this.#nextId = nextId;
    for (const item of evidence)
      for (const hash of fileHashes(item))
        this.#byHash.set(hash, [...(this.#byHash.get(hash) ?? []), item.id]);
    for (const file of files) {
      const hash = documentedHash(file);
      if (hash !== undefined) this.#hashOf.set(file.entry.file, hash);
    }
  }

  /** The id of the item with these bytes, which gets one now when it is new. */
  of(hash: string): string {
    const [known] = this.#byHash.get(hash) ?? [];
    if (known !== undefined) return known;
    const id = this.#nextId();
    this.#byHash.set(hash, [id]);
    return id;
  }

  /** The ids of an entry that is linked to `known` and that a document links to `files`; nothing is unlinked. */
  link(files: readonly string[] | undefined, known: readonly string[] = []): string[] | undefined {
    if (files === undefined) return undefined;
    const linked = new Set(known);
    for (const file of files) {
      const hash = this.#hashOf.get(file);
      if (hash === undefined) continue;
      const isLinked = this.#byHash.get(hash)?.some((id) => linked.has(id)) ?? false;
      if (!isLinked) linked.add(this.of(hash));
    }
    return linked.size > 0 ? [...linked].slice(0, MOST) : undefined;
  }
}
