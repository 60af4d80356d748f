// The bids that are being built: what was left out by hand, the price rule, the money. The filter itself is in the address.
// Kept for this tab over reloads; it holds intentions, no secrets of a sealed batch.
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { whenMarketIsKnown } from '../../config/this-market';
import type { OwnTexts } from '../../market/pricing-groups';

export type PriceRule =
  | { readonly kind: 'price'; readonly text: string }
  | {
      readonly kind: 'reserve';
      readonly percent: string;
      readonly ceiling: string;
      /** Absent in drafts of before there were any. */
      readonly groups?: GroupDraft;
    }
  | { readonly kind: 'list'; readonly name: string; readonly prices: readonly (readonly [`0x${string}`, number])[] };

/** What groups of devices have of their own, as typed. */
export interface GroupDraft {
  /** The grouping that counts, `model` or an attribute; empty for none. What was typed for others is kept. */
  readonly by: string;
  /** By grouping, then by code. */
  readonly own: Readonly<Record<string, Readonly<Record<string, OwnTexts>>>>;
}

/** A plan as its file says it, by round, ready for review and seal. */
export interface ReadyPlan {
  readonly round: string;
  readonly text: string;
  /** The batch that was written for exactly this text, so that a reload goes on with it. */
  readonly batch: `0x${string}` | null;
}

interface DraftState {
  readonly excluded: readonly number[];
  readonly rule: PriceRule;
  /** DTX as typed; empty = whatever all bids together could cost. */
  readonly budget: string;
  /** By round, as typed; a round without one takes its part of the whole. */
  readonly budgets: Readonly<Record<string, string>>;
  /** Most devices to win by round, as typed; empty = all. */
  readonly caps: Readonly<Record<string, string>>;
  readonly plans: readonly ReadyPlan[];
}

interface Draft extends DraftState {
  readonly exclude: (rows: readonly number[]) => void;
  readonly include: (rows: readonly number[]) => void;
  readonly set: (change: Partial<DraftState>) => void;
  /** Plans to review; one whose text did not change keeps its batch. */
  readonly review: (plans: readonly { readonly round: string; readonly text: string }[]) => void;
  readonly wrote: (round: string, batch: `0x${string}`) => void;
  /** Puts the plan of a round before all others: it takes its lock of the vault first. */
  readonly putFirst: (round: string) => void;
  readonly clear: () => void;
}

const EMPTY: DraftState = {
  excluded: [],
  rule: { kind: 'reserve', percent: '20', ceiling: '' },
  budget: '',
  budgets: {},
  caps: {},
  plans: [],
};

const OF_BEFORE = 'latchkey/draft/v1';

/** A draft that no longer fits the tab's storage stays in memory, and says so by being gone after a reload. */
const tabStorage = {
  getItem: (name: string) => (typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(name)),
  setItem: (name: string, value: string) => {
    try {
      sessionStorage.setItem(name, value);
    } catch {
      sessionStorage.removeItem(name);
    }
  },
  removeItem: (name: string) => sessionStorage.removeItem(name),
};

export const useDraft = create<Draft>()(
  persist(
    (set) => ({
      ...EMPTY,
      exclude: (rows) => set((now) => ({ excluded: [...new Set([...now.excluded, ...rows])] })),
      include: (rows) => set((now) => ({ excluded: now.excluded.filter((row) => !rows.includes(row)) })),
      set: (change) => set(change),
      review: (plans) =>
        set((now) => ({
          plans: plans.map((plan) => ({
            ...plan,
            batch: now.plans.find((one) => one.text === plan.text)?.batch ?? null,
          })),
        })),
      wrote: (round, batch) =>
        set((now) => ({ plans: now.plans.map((plan) => (plan.round === round ? { ...plan, batch } : plan)) })),
      putFirst: (round) =>
        set((now) => ({
          plans: now.plans.toSorted((a, b) => Number(b.round === round) - Number(a.round === round)),
        })),
      clear: () => set(EMPTY),
    }),
    // Rows and plans are those of one chain: the name gets its first block's hash once that is known.
    { name: OF_BEFORE, version: 1, storage: createJSONStorage(() => tabStorage), skipHydration: true },
  ),
);

whenMarketIsKnown(({ genesisHash }) => {
  const name = `latchkey/draft/v2/${genesisHash}`;
  const before = tabStorage.getItem(OF_BEFORE);
  if (before !== null) {
    // A tab that was open while this app was updated goes on with its draft.
    if (tabStorage.getItem(name) === null) tabStorage.setItem(name, before);
    tabStorage.removeItem(OF_BEFORE);
  }
  if (useDraft.persist.getOptions().name === name) return;
  useDraft.persist.setOptions({ name });
  if (tabStorage.getItem(name) === null) useDraft.setState(EMPTY);
  else void useDraft.persist.rehydrate();
});
