// Terms of an offer: a word each, and what it means.
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './term-list.module.css';

export type Term = readonly [word: string, text: ReactNode];

export function TermList({ label, terms }: { readonly label: string; readonly terms: readonly Term[] }) {
  return (
    <dl className={styles.terms} aria-label={label}>
      {terms.map(([word, text]) => (
        <div key={word}>
          <Text component="dt" fz="xs" fw={600}>
            {word}
          </Text>
          <Text component="dd" fz="xs" c="dimmed">
            {text}
          </Text>
        </div>
      ))}
    </dl>
  );
}

/** The address of somebody else's service, as it was named. */
export function Place({ url }: { readonly url: string }) {
  return (
    <Text span ff="monospace" inherit style={{ overflowWrap: 'anywhere' }}>
      {url}
    </Text>
  );
}
