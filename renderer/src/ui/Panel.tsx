import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type PanelProps = Readonly<{
  title: string;
  /** The title is a name that stands as it is in every language, such as that of a file. */
  isName?: boolean;
  text?: string;
  children: ReactNode;
}>;

/** One matter of a screen: what it is called, what it is for, and what can be done. */
export function Panel({ title, isName = false, text, children }: PanelProps) {
  return (
    <Paper component="section" withBorder p="lg" aria-label={title}>
      <Stack gap="sm" align="flex-start">
        <Title order={3} size="h4">
          {isName ? <bdi>{title}</bdi> : title}
        </Title>
        {text && <Text c="dimmed">{text}</Text>}
        {children}
      </Stack>
    </Paper>
  );
}
