import { test } from '../../e2e/program.ts';

/** Puts numbers into the report under a name; of several of one name the report makes one. */
export function note(name: string, numbers: Readonly<Record<string, number>>): void {
  for (const [what, value] of Object.entries(numbers))
    test.info().annotations.push({ type: `${name} ${what}`, description: `${value}` });
}
