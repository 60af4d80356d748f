// Enter on a row of the table. It may come before the row it means is here: the row opens once its address has come, unless
// the mark has moved on.
import { useEffect, useState } from 'react';

/** Returns what to call on Enter; `open` follows with the address of the active row. */
export function useEnter(active: number, address: string | undefined, open: (address: string) => void): () => void {
  const [entered, setEntered] = useState<number | null>(null);
  useEffect(() => {
    if (entered === null || (entered === active && address === undefined)) return;
    setEntered(null);
    if (entered === active && address !== undefined) open(address);
  }, [entered, active, address, open]);
  return () => setEntered(active);
}
