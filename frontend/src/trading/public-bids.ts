// The bids of a revealed batch, as everybody can read them: ciphertext from the commit's calldata, key from the slot.
import { queryOptions } from '@tanstack/react-query';
import { decodeFunctionData, hexToBytes } from 'viem';
import { batchAuctionAbi } from '../chain/abi/batch-auction';
import type { Chains } from '../chain/clients';
import { readCommits } from '../chain/commits';
import { readHead } from '../chain/heads';
import { contractAt } from '../chain/market-config';
import type { Slot } from '../chain/rounds';
import { decrypt } from '../market/sealed-batch';

/** The bid vector of a revealed slot in ticks, lot by lot; padding included. */
export function publicBidsQuery(chains: Chains, round: bigint, slot: Slot | null) {
  const isOpen = slot?.revealed === true;
  return queryOptions({
    queryKey: ['bids', chains.config.auction.genesisHash, round.toString(), slot?.number ?? -1],
    queryFn: () => readPublicBids(chains, round, slot as Slot),
    enabled: isOpen,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}

/** Reads and decrypts the bids of a revealed slot. Throws where the chain does not show them. */
export async function readPublicBids(chains: Chains, round: bigint, slot: Slot): Promise<Uint16Array> {
  const head = await readHead(chains.auction, 'latest');
  if (head === null) throw new Error('the auction chain has no block');
  const commits = await readCommits(chains, slot.bidder, head);
  const commit = commits.find((one) => one.round === round && one.slot === slot.number);
  if (commit === undefined) throw new Error(`the chain shows no commit in slot ${slot.number} of round ${round}`);
  const transaction = await chains.auction.getTransaction({ hash: commit.transaction });
  const call = decodeFunctionData({ abi: batchAuctionAbi, data: transaction.input });
  if (call.functionName !== 'commit') throw new Error('the commit’s transaction carries another call');
  const contract = hexToBytes(contractAt(chains.config, 'batch_auction'));
  const id = { chainId: chains.config.auction.chainId, contract, round, bidder: hexToBytes(slot.bidder) };
  return decrypt(hexToBytes(call.args[5]), hexToBytes(slot.key), id as never);
}
