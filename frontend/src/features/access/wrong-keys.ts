// What a wrong key means, what can be done about it, and until when. Only what the contracts do today: a record stays, unless the
// owner replaces what the gateway posted before delivery ends; a price comes back only where there is no record at all; nothing
// on the chain takes the proof of a wrong key. Spec: specs/protocol/key-record.md sections 5 to 7. Pure.
import { type Deadlines, type Phase, phaseOrder } from '../../chain/rounds';
import { isReplaceable, type LicenceView } from '../../trading/licences';

export interface WrongKeys {
  readonly licences: readonly LicenceView[];
  /** One for each state of things: what may still be replaced, and what may not. */
  readonly kind: 'replaceable' | 'final';
  readonly means: string;
  readonly next: string;
  /** What ends, and when (unix seconds); null once nothing is to come. */
  readonly deadline: { readonly what: string; readonly time: number } | null;
}

const NO_REFUND =
  'No price comes back for it: that is so only where no record was posted at all, and no contract takes the proof of a wrong key yet.';
const KEEP =
  'Keep the recovery file and give it to nobody: only from it can be proven that the key is wrong, and it opens your other ' +
  'licences too. Leave these devices out when you bid again.';

/** The wrong keys of one batch, in at most two groups. */
export function wrongKeys(
  licences: readonly LicenceView[],
  round: { readonly phase: Phase; readonly deadlines: Pick<Deadlines, 'deliverEnd' | 'disputeEnd'> },
): readonly WrongKeys[] {
  const { deliverEnd, disputeEnd } = round.deadlines;
  const bad = licences.filter(({ state }) => state === 'bad');
  const replaceable = bad.filter((one) => isReplaceable(one, round.phase));
  const final = bad.filter((one) => !isReplaceable(one, round.phase));
  const isClosed = phaseOrder(round.phase) >= phaseOrder('closed');
  const groups: WrongKeys[] = [
    {
      kind: 'replaceable',
      licences: replaceable,
      means: 'The gateway posted a record that does not give the key that the device promised, so it opens no data.',
      next: `The owner of the device may still post a right one in its place; it is opened here by itself when it comes. Whoever runs the gateway may know the owner: name the licence to them. ${NO_REFUND}`,
      deadline: { what: 'Can be replaced until', time: deliverEnd },
    },
    {
      kind: 'final',
      licences: final,
      means:
        'The record on the chain does not give the key that the device promised, so it opens no data, and nothing can replace it.',
      next: `${NO_REFUND} ${KEEP}`,
      deadline: isClosed ? null : { what: 'The owner can be paid for it from', time: disputeEnd },
    },
  ];
  return groups.filter((group) => group.licences.length > 0);
}
