// The place above every screen where a reveal that is due is told. Its code, and that of the vault and the chains which it
// needs, loads only where this browser keeps a sealed batch.
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { holdsBatches } from '../vault/held';
import { RevealSlot } from './slots';

export function RevealPlace() {
  const held = useQuery({
    // Below the name of the batches themselves: whoever writes one makes this be asked again.
    queryKey: ['vault', 'batches', 'any'],
    queryFn: () => holdsBatches(),
    refetchInterval: (query) => (query.state.data === true ? false : 5_000),
    retry: 0,
  });
  if (held.data !== true || RevealSlot === null) return null;
  return (
    <Suspense fallback={null}>
      <RevealSlot />
    </Suspense>
  );
}
