import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Message.module.css';

type MessageProps = Readonly<{
  icon: TablerIcon;
  title: string;
  /** Told at once by a screen reader. */
  urgent?: boolean;
  children: ReactNode;
}>;

/** A screen or part of one that holds no data: what is so, why, and the one thing to do. */
export function Message({ icon: Icon, title, urgent = false, children }: MessageProps) {
  return (
    <Stack className={classes.message} role={urgent ? 'alert' : undefined}>
      <ThemeIcon size={56} radius="xl" variant="light" color={urgent ? 'amber' : 'ink'}>
        <Icon size={30} aria-hidden />
      </ThemeIcon>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text component="div" className={classes.text}>
        {children}
      </Text>
    </Stack>
  );
}
