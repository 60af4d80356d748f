// Brings shares to three watchers so that two of them have shares of one split whatever fails, when it is done again too.
// Spec: specs/protocol/watcher.md section 3.
import type { Hex } from '../market/bytes';
import { forgetHandedOver, type Kept, noteHandedOver } from './handed-over';
import { canReveal, ENOUGH, type Hold, holdOf, mostHeld, type Told } from './holding';
import { mapThree, type Three } from './opening-shares';
import type { Parcel } from './share-packing';
import type { Outcome } from './watcher-http';

/** How watchers are reached. */
export interface Reach {
  /** What became of the batch, null where a watcher knows of none. Throws where it does not say. */
  ask(url: string): Promise<Told | null>;
  post(url: string, body: object): Promise<Outcome>;
}

/** Why a watcher did not take its share, a sentence. */
export interface Trouble {
  readonly url: string;
  readonly sentence: string;
}

interface Place {
  readonly parcel: Parcel;
  holds: Hold;
  trouble: Trouble | null;
}

/**
 * Hands shares out, and notes whom to ask for them. A share takes the place of the one before. So those that do not hold a share
 * of the split that two have come first, and if such a one does not take its share, the two are left as they are: once it has,
 * each of the three has one of two splits, and two of them the same. Throws where they cannot reveal; it may be done again.
 */
export async function deliver(
  parcels: Three<Parcel>,
  reach: Reach,
  kept: Kept,
  commitHash: Hex,
): Promise<readonly Trouble[]> {
  const find = async (parcel: Parcel): Promise<Place> => ({
    parcel,
    holds: await heldBy(reach, parcel),
    trouble: null,
  });
  const places = await Promise.all(mapThree(parcels, find));
  const before = mostHeld(places.map(({ holds }) => holds));
  const isOfPair = ({ holds }: Place) =>
    before.count >= ENOUGH && holds.kind === 'share' && holds.split === before.split;
  for (const place of [...places.filter((one) => !isOfPair(one)), ...places.filter(isOfPair)]) {
    const wasOfPair = isOfPair(place);
    note(kept, commitHash, [...places.filter(mayHold), place]);
    await give(place, reach);
    const { holds, parcel } = place;
    const isSafe = wasOfPair || holds.kind === 'whole' || (holds.kind === 'share' && holds.split === parcel.split);
    if (before.count >= ENOUGH && !isSafe) break;
  }
  note(kept, commitHash, places.filter(mayHold));
  const troubles = places.flatMap(({ trouble }) => trouble ?? []);
  if (!canReveal(places.map(({ holds }) => holds))) {
    const start = 'Fewer than two of the three watchers hold a share of one split, so they cannot reveal.';
    const end = 'You may try again, or reveal by hand when the time has come.';
    throw new Error([start, ...troubles.map(({ sentence }) => sentence), end].join(' '));
  }
  return troubles;
}

async function give(place: Place, reach: Reach): Promise<void> {
  const { parcel } = place;
  const outcome = await reach.post(parcel.url, parcel.body);
  if (outcome.kind === 'taken') {
    place.holds = holdOf(outcome.told);
    return;
  }
  // Of one that did not answer, it is asked what it has; while it stays silent it has the share of before, or this one.
  const now = outcome.kind === 'refused' ? place.holds : await heldBy(reach, parcel);
  if (now.kind !== 'unknown' || place.holds.kind !== 'share') place.holds = now;
  if (now.kind === 'share' && now.split === parcel.split) return;
  const isOpen = outcome.kind === 'unknown' && now.kind === 'unknown';
  const what = isOpen ? 'may or may not have taken its share' : 'did not take its share';
  place.trouble = { url: parcel.url, sentence: `${parcel.url} ${what}: ${outcome.reason}.` };
}

async function heldBy(reach: Reach, { url }: Parcel): Promise<Hold> {
  try {
    return holdOf(await reach.ask(url));
  } catch {
    return { kind: 'unknown' };
  }
}

function mayHold({ holds }: Place): boolean {
  return holds.kind !== 'nothing';
}

function note(kept: Kept, commitHash: Hex, places: readonly Place[]): void {
  const urls = [...new Set(places.map(({ parcel }) => parcel.url))];
  if (urls.length > 0) noteHandedOver(kept, commitHash, { kind: 'split', urls });
  else forgetHandedOver(kept, commitHash);
}
