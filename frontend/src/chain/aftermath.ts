// What became of a transaction, said for the money: what did not happen, what that costs, and what to do next. Pure.
import { type Tracked, type TrackedKind, told } from './tracked';

export interface Aftermath {
  readonly money: string;
  readonly next: string;
}

interface Words {
  /** What is the case as long as it is not included. */
  readonly undone: string;
  /** What to do where it is not included. */
  readonly again: string;
  /** What happens where both attempts are included after all. */
  readonly twice: string;
}

const BOTH = 'Should both be included, both count: look at the amounts first.';
const ONCE = 'Should both be included, the second is refused and costs only gas.';

const WORDS: Readonly<Record<TrackedKind, Words>> = {
  commit: {
    undone: 'No bid is sealed and nothing is locked.',
    again: 'Seal again before commits end; the recovery file stays good.',
    twice: ONCE,
  },
  reveal: {
    undone: 'The batch is still sealed; unless it is revealed in time, a fifth of the lock is lost.',
    again: 'Reveal again before reveals end.',
    twice: ONCE,
  },
  deposit: { undone: 'Nothing was moved into the vault.', again: 'Deposit again.', twice: BOTH },
  withdraw: { undone: 'Nothing has left the vault.', again: 'Withdraw again.', twice: BOTH },
  approve: { undone: 'The vault may take nothing from the wallet.', again: 'Deposit again.', twice: BOTH },
  refund: { undone: 'The price of missing keys has not come back.', again: 'Ask for it again.', twice: ONCE },
  claim: { undone: 'Nothing was paid out.', again: 'Claim again.', twice: ONCE },
  fund: { undone: 'Nothing was moved.', again: 'Ask again.', twice: BOTH },
  other: { undone: 'It had no effect.', again: 'Try again.', twice: BOTH },
};

/** Returns what to say beside the state; null where it goes its way or has arrived. */
export function aftermath({ kind, state }: Pick<Tracked, 'kind' | 'state'>): Aftermath | null {
  const { undone, again, twice } = WORDS[kind];
  switch (state.kind) {
    case 'reorged':
      return {
        money: `Until another block takes it: ${undone.charAt(0).toLowerCase()}${undone.slice(1)}`,
        next: 'Do nothing: the network brings it back by itself, and this page follows it.',
      };
    case 'failed':
      return { money: undone, next: again };
    case 'replaced':
      return { money: undone, next: state.isFinal ? again : `${again} ${twice}` };
    case 'dropped':
      return { money: undone, next: `${again} ${twice}` };
    case 'asking':
    case 'pending':
    case 'confirmed':
    case 'finalized':
      return null;
  }
}

/** Returns the state and what it means for the money in one text; null for one that goes its way, or none. */
export function fate(sent: Tracked | null): string | null {
  const after = sent === null ? null : aftermath(sent);
  return sent === null || after === null ? null : `${told(sent.state).sentence} ${after.money}`;
}
