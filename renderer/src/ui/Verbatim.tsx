import { Code } from '@mantine/core';

/** A path or command shown for reading; it stays left to right in every language. */
export function Verbatim({ children }: Readonly<{ children: string }>) {
  return (
    <Code dir="ltr" fz="sm" px="sm" py={6}>
      {children}
    </Code>
  );
}
