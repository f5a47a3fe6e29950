import { Group, Title } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Frame.module.css';
import { useText } from './useText.ts';

/** What stands around every screen: the name of the program, the way to other screens and the switches of the window. */
export function Frame({
  nav,
  switches,
  children,
}: Readonly<{ nav: ReactNode; switches: ReactNode; children: ReactNode }>) {
  const text = useText();
  return (
    <>
      <header className={classes.header}>
        <Group gap="xs" wrap="nowrap">
          <IconShieldCheck className={classes.mark} size={28} aria-hidden />
          <Title order={1} size="h4">
            {text('app/name')}
          </Title>
        </Group>
        {nav}
        <Group gap="sm">{switches}</Group>
      </header>
      <main className={classes.main}>{children}</main>
    </>
  );
}
