/** The part of libheif-js that we call; the package has no types for this entry. */
declare module 'libheif-js/wasm-bundle.js' {
  type Pixels = Readonly<{ data: Uint8ClampedArray; width: number; height: number }>;

  interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Fills `pixels.data` (RGBA) and passes it on, or null when the image cannot be decoded. */
    display(pixels: Pixels, done: (pixels: Pixels | null) => void): void;
    free(): void;
  }

  class HeifDecoder {
    readonly decoder: { delete(): void };
    /** Reads the container; no pixel is decoded yet. */
    decode(bytes: Uint8Array): HeifImage[];
  }

  const libheif: { HeifDecoder: typeof HeifDecoder };
  export = libheif;
}
