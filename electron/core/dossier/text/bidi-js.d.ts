/** The parts of bidi-js (UAX 9) that we call; the package has no types. */
declare module 'bidi-js' {
  type Levels = Readonly<{
    /** For each UTF-16 unit; odd runs from right to left. */
    levels: Uint8Array;
    paragraphs: readonly Readonly<{ start: number; end: number; level: number }>[];
  }>;

  export default function bidiFactory(): {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): Levels;
  };
}
