// What is wrong with an amount that somebody wants to move between wallet and vault.
import type { Money } from '../chain/money';
import { formatWei, type ReadAmount, SYMBOL, wei, weiOfTicks } from '../ui/amount';

/** Returns the reason not to move the amount, null for one that can be moved. */
export function amountProblem(amount: ReadAmount, side: 'deposit' | 'withdraw', money: Money | null): string | null {
  if (amount.kind === 'empty') return 'Write an amount';
  if (amount.kind === 'wrong') return amount.reason;
  if (amount.ticks === 0) return 'Write more than nothing';
  if (money === null) return 'The chain has not answered yet';
  const most = side === 'deposit' ? money.wallet : money.vault;
  if (weiOfTicks(amount.ticks) <= most) return null;
  return `The ${side === 'deposit' ? 'wallet' : 'vault'} holds ${formatWei(wei(most))} ${SYMBOL}`;
}
