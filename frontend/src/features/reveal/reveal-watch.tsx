// Watches over the reveals of this browser's sealed batches, whatever page is open: banner, title of the page, notifications.
// Loaded once this browser keeps a batch.
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useChainTime } from '../../chain/use-chain';
import { batchesQuery } from '../../trading/batches';
import { type OpenBatch, openBatchesQuery } from '../../trading/open-batches';
import { announce } from '../../ui/announce';
import { useChains } from '../../wallet/use-wallet';
import { type DueReveal, dueReveals, noticesFor, titleBadge } from './due';
import { notify } from './notices';
import { RevealBanner } from './reveal-banner';

export function RevealWatch() {
  const chains = useChains();
  const batches = useQuery(batchesQuery).data ?? [];
  const open = useQuery(openBatchesQuery(chains, batches)).data ?? [];
  // The clock of the chain is asked for only while something can come due.
  return open.some(({ state }) => state === 'ready') ? <Watching open={open} /> : null;
}

function Watching({ open }: { readonly open: readonly OpenBatch[] }) {
  const now = useChainTime(useChains());
  const due = dueReveals(open, now);
  useTitle(titleBadge(due));
  useTold(due);
  return <RevealBanner due={due.filter(({ kind }) => kind === 'urgent')} />;
}

/** Puts `text` in front of the page's title while there is one. */
function useTitle(text: string | null): void {
  useEffect(() => {
    if (text === null) return;
    const badge = `${text} · `;
    document.title = badge + document.title;
    // Another page may have come, with a title of its own: only the badge goes.
    return () => {
      document.title = document.title.replace(badge, '');
    };
  }, [text]);
}

/** What was told in this tab; the tags keep other tabs from telling it again. */
const told = new Set<string>();

function useTold(due: readonly DueReveal[]): void {
  const navigate = useNavigate();
  const names = due.map(({ commitHash, kind }) => `${commitHash}/${kind}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `due` is new every second; `names` says when it differs
  useEffect(() => {
    for (const notice of noticesFor(due, told)) {
      announce(`${notice.title}. ${notice.body}`);
      notify(notice, () => void navigate({ to: '/rounds/$round', params: { round: notice.round.toString() } }));
    }
  }, [names, navigate]);
}
