import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type PanelProps = Readonly<{ title: string; text?: string; children: ReactNode }>;

/** One matter of a screen: what it is called, what it is for, and what can be done. */
export function Panel({ title, text, children }: PanelProps) {
  return (
    <Paper component="section" withBorder p="lg" aria-label={title}>
      <Stack gap="sm" align="flex-start">
        <Title order={3} size="h4">
          {title}
        </Title>
        {text && <Text c="dimmed">{text}</Text>}
        {children}
      </Stack>
    </Paper>
  );
}
