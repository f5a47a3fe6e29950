import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Something to know before the rest of the screen: a title and what to do. */
export function Notice({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <Alert role="status" color="amber" variant="light" title={title} icon={<IconAlertTriangle />}>
      {children}
    </Alert>
  );
}
