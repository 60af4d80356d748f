// The body of a screen that is read from top to bottom: its margins, and a measure that the eye can follow.
import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { readonly children: ReactNode; readonly width?: number };

export function PageBody({ children, width = 1180 }: Props) {
  return (
    <Stack gap="lg" px={{ base: 'sm', sm: 'lg' }} py="md" maw={width}>
      {children}
    </Stack>
  );
}
