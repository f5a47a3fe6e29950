import { Group, Title } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Frame.module.css';
import { SampleWord } from './SampleWord.tsx';
import { useText } from './useText.ts';

/** What stands around every screen: the name of the program, the way to other screens and what is in the same corner everywhere. */
export function Frame({
  nav,
  corner,
  children,
}: Readonly<{ nav: ReactNode; corner: ReactNode; children: ReactNode }>) {
  const text = useText();
  return (
    <>
      <header className={classes.header}>
        <Group gap="xs" wrap="nowrap">
          <IconShieldCheck className={classes.mark} size={28} aria-hidden />
          <Title order={1} size="h4">
            {text('app/name')}
          </Title>
          <SampleWord />
        </Group>
        {nav}
        <Group gap={4} wrap="nowrap" className={classes.corner}>
          {corner}
        </Group>
      </header>
      <main className={classes.main}>{children}</main>
    </>
  );
}
