// The final state array of a round, which a refund of locks must show: nobody stores it, but whoever finalized the round sent
// it as calldata, and the chain holds its hash. `auction-chain.md`, sections "State array" and "Refund".
import { decodeFunctionData, type Hex, hexToBytes, keccak256, size } from 'viem';
import { batchAuctionAbi } from './abi/batch-auction';
import type { Chains } from './clients';
import { finalizedEvent } from './events';
import { logsBetween } from './logs';
import { contractAt } from './market-config';
import type { RoundState } from './rounds';

const STATE_BYTES = 96;
/** Of an entry: key (32), head (32), word; bits 192..207 of the word are the slot. */
const SLOT_AT = 64 + 6;

/** Returns the final state of a round that is done. Throws where it was not sent in the open, or does not hash to the chain's. */
export async function readFinalState(chains: Chains, round: RoundState): Promise<Hex> {
  const address = contractAt(chains.config, 'batch_auction');
  const question = { address, event: finalizedEvent, args: { round: round.round }, fromBlock: round.openBlock };
  const [log] = await logsBetween(chains.auction, question, round.openBlock, round.block);
  if (log === undefined) throw new Error(`the node shows no end of clearing of round ${round.round}`);
  const transaction = await chains.auction.getTransaction({ hash: log.transactionHash });
  return stateOfCall(transaction.input, log.args.finalState);
}

/** Returns the state array that a finalizing call carries, if it is the one of this hash. */
export function stateOfCall(input: Hex, hash: Hex): Hex {
  const call = finalizing(input);
  if (call === null || keccak256(call) !== hash) {
    throw new Error('the final state was not sent in the open: the keeper that cleared the round knows it');
  }
  return call;
}

function finalizing(input: Hex): Hex | null {
  try {
    const call = decodeFunctionData({ abi: batchAuctionAbi, data: input });
    return call.functionName === 'finalize' ? call.args[1] : null;
  } catch {
    // Another contract's call, which finalized on the way.
    return null;
  }
}

/** Returns the position of a slot in a state array, null where it was not revealed. */
export function positionOf(state: Hex, slot: number): number | null {
  const bytes = hexToBytes(state);
  for (let position = 0; position < size(state) / STATE_BYTES; position += 1) {
    const at = position * STATE_BYTES + SLOT_AT;
    if (((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0) === slot) return position;
  }
  return null;
}
