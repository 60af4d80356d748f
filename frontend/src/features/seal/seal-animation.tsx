// The seal closing: a grid of hashes fills and becomes one. Shown once, when the batch is on the chain.
import { Text } from '@mantine/core';
import { shortHex } from '../../ui/format';
import styles from './seal-animation.module.css';

const CELLS = 96;
const { grid, cell, filled, root } = styles;

export function SealAnimation({ hash }: { readonly hash: string }) {
  return (
    <div>
      <div className={grid} aria-hidden>
        {Array.from({ length: CELLS }, (_, at) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: the cells never move
            key={at}
            className={`${cell} ${filled}`}
            // Cells close towards the middle, all of them within the 600 ms.
            style={{ animationDelay: `${Math.round((at / CELLS) * 420)}ms`, animationDuration: '180ms' }}
          />
        ))}
      </div>
      <Text className={root} fz="sm" ff="monospace" mt={8}>
        sealed as {shortHex(hash)}
      </Text>
    </div>
  );
}
