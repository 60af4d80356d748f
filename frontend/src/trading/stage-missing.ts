// What follows when delivery has ended and keys are missing or wrong. Pure.
import type { KeyCounts, Stage } from './stage-kinds';

/** What to say next, and what can be done, from how many prices the contract says are back. */
export function afterMissing(
  { missing, bad }: KeyCounts,
  refunded: number | null,
): [next: string, more: { action: Stage['action']; tone: Stage['tone'] }] {
  if (missing === 0) return ['Look at them in Access.', { action: 'access', tone: 'act' }];
  if (refunded !== null && refunded >= missing) {
    const back = `The price of ${missing === 1 ? 'the missing one' : `all ${missing} missing ones`} is back in the vault.`;
    return bad > 0
      ? [`${back} Look at the wrong ones in Access.`, { action: 'access', tone: 'act' }]
      : [back, { action: 'results', tone: 'calm' }];
  }
  const part = refunded === null || refunded === 0 ? '' : ` Of ${refunded} it is there already.`;
  return [`The price of what is missing comes back to the vault.${part}`, { action: 'refund', tone: 'act' }];
}
