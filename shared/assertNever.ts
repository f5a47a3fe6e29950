/** Ends an exhaustive switch: a `kind` that nobody handled is a compile error, and a bug at run time. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled kind: ${JSON.stringify(value)}`);
}
