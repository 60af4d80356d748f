// What the plans of one page take of one vault balance, in the order in which they stand. Pure; amounts in wei.

export interface LockPlan {
  readonly round: bigint;
  readonly lock: bigint;
  /** `sending`: its transaction is under way and takes its lock before any other. `done`: sealed, or its round takes no bids. */
  readonly state: 'open' | 'sending' | 'done';
}

export interface VaultNeeds {
  /** What other plans take of the vault before this one, and the rounds of those. */
  readonly before: bigint;
  readonly beforeRounds: readonly bigint[];
  /** What the vault lacks for the lock of this plan. */
  readonly lacking: bigint;
  /** What it lacks for all plans together, and the rounds for which it lacks something. */
  readonly together: bigint;
  readonly lackingRounds: readonly bigint[];
  /** The vault would do if this plan stood first. */
  readonly isEnoughIfFirst: boolean;
}

/** Returns what the plan of `round` finds in a vault that the plans share. */
export function vaultNeeds(plans: readonly LockPlan[], round: bigint, vault: bigint): VaultNeeds {
  const sending = plans.filter(({ state }) => state === 'sending');
  const order = [...sending, ...plans.filter(({ state }) => state === 'open')];
  let taken = 0n;
  const lacks = order.map((plan) => {
    const before = taken;
    taken += plan.lock;
    return { plan, before, lacking: least(plan.lock, taken - vault) };
  });
  const at = lacks.findIndex(({ plan }) => plan.round === round);
  const own = lacks[at];
  if (own === undefined) {
    return { before: 0n, beforeRounds: [], lacking: 0n, together: 0n, lackingRounds: [], isEnoughIfFirst: false };
  }
  const short = lacks.filter(({ lacking }) => lacking > 0n);
  const sent = sending.reduce((sum, { lock }) => sum + lock, 0n);
  return {
    before: own.before,
    beforeRounds: order.slice(0, at).map((plan) => plan.round),
    lacking: own.lacking,
    together: short.reduce((sum, { lacking }) => sum + lacking, 0n),
    lackingRounds: short.map(({ plan }) => plan.round),
    isEnoughIfFirst: own.lacking > 0n && own.plan.state === 'open' && vault - sent >= own.plan.lock,
  };
}

export interface Deposit {
  readonly wei: bigint;
  /** The rounds whose locks it completes. */
  readonly rounds: readonly bigint[];
}

/** Returns one deposit for all that is missing; only for this round where the wallet has no more than that. */
export function depositFor(needs: VaultNeeds, round: bigint, wallet: bigint): Deposit {
  const isAll = wallet >= needs.together || wallet < needs.lacking;
  return isAll ? { wei: needs.together, rounds: needs.lackingRounds } : { wei: needs.lacking, rounds: [round] };
}

/** `amount` within 0 and `most`. */
function least(most: bigint, amount: bigint): bigint {
  if (amount <= 0n) return 0n;
  return amount < most ? amount : most;
}

/** `round 7`, `the rounds 7 and 8`, `the rounds 7, 8 and 9`. */
export function roundsInWords(rounds: readonly bigint[]): string {
  const [first] = rounds;
  if (rounds.length <= 1) return `round ${first ?? ''}`;
  return `the rounds ${rounds.slice(0, -1).join(', ')} and ${rounds.at(-1)}`;
}
