// Re-executes a chain with EthereumJS and prints one JSON object. Argument: the file that tests/support/chain_export.py
// writes. From the genesis in geth's format and the raw transactions it makes every block anew: base fee, receipts, gas,
// bloom, roots and hash are its own; of a block of ours it takes only time, miner, extra data and gas limit.
// Exit code 1 at the first difference, which it names.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createBlock, createBlockHeader } from "@ethereumjs/block";
import { Hardfork, createCommonFromGethGenesis, parseGethGenesisState } from "@ethereumjs/common";
import { MerkleStateManager } from "@ethereumjs/statemanager";
import { createTxFromRLP } from "@ethereumjs/tx";
import { bytesToHex, hexToBytes } from "@ethereumjs/util";
import { createVM, encodeReceipt, runBlock } from "@ethereumjs/vm";

class Difference extends Error {}

const equal = (where, what, theirs, ours) => {
  if (theirs !== ours) throw new Difference(`${where}: ${what} is ${theirs} by EthereumJS, ${ours} by us`);
};

const headers = new Map();
const ancestors = {
  getBlock: async (which) => ({ hash: () => headers.get(BigInt(which)) }),
  shallowCopy: () => ancestors,
};

const start = async (genesis) => {
  const common = createCommonFromGethGenesis(genesis, { chain: "latchkey" });
  common.setHardfork(Hardfork.Cancun);
  const stateManager = new MerkleStateManager({ common });
  await stateManager.generateCanonicalGenesis(parseGethGenesisState(genesis));
  const vm = await createVM({ common, stateManager, blockchain: ancestors });
  const stateRoot = await stateManager.getStateRoot();
  equal("genesis", "state root", bytesToHex(stateRoot), genesis.stateRoot);
  const header = createBlockHeader(
    {
      number: 0n,
      timestamp: genesis.timestamp,
      extraData: genesis.extraData,
      gasLimit: genesis.gasLimit,
      mixHash: genesis.mixHash,
      baseFeePerGas: genesis.baseFeePerGas,
      stateRoot,
    },
    { common },
  );
  equal("genesis", "hash", bytesToHex(header.hash()), genesis.hash);
  return { common, vm, header };
};

const compareReceipts = (where, theirs, ours, transactions) => {
  equal(where, "number of receipts", theirs.length, ours.length);
  for (const [index, receipt] of theirs.entries()) {
    const at = `${where} transaction ${index}`;
    equal(at, "status", Number(receipt.status), ours[index].status);
    equal(at, "cumulative gas", Number(receipt.cumulativeBlockGasUsed), ours[index].gas);
    equal(at, "logs", receipt.logs.length, ours[index].logs);
    equal(at, "receipt", bytesToHex(encodeReceipt(receipt, transactions[index].type)), ours[index].raw);
  }
};

const step = async ({ common, vm, header: parent }, given) => {
  const where = `block ${given.number}`;
  const transactions = given.transactions.map((raw) => createTxFromRLP(hexToBytes(raw), { common }));
  const block = createBlock(
    {
      header: {
        number: parent.number + 1n,
        parentHash: parent.hash(),
        timestamp: given.timestamp,
        coinbase: given.coinbase,
        extraData: given.extraData,
        gasLimit: given.gasLimit,
        baseFeePerGas: parent.calcNextBaseFee(),
      },
      transactions,
      withdrawals: [],
    },
    { common },
  );
  let made;
  const keep = (event) => (made = event.block);
  vm.events.once("afterBlock", keep);
  const result = await runBlock(vm, { block, generate: true, skipHeaderValidation: true, skipBlockValidation: true });
  compareReceipts(where, result.receipts, given.receipts, transactions);
  equal(where, "gas used", Number(result.gasUsed), given.gasUsed);
  equal(where, "receipts root", bytesToHex(result.receiptsRoot), given.receiptsRoot);
  equal(where, "state root", bytesToHex(result.stateRoot), given.stateRoot);
  equal(where, "transactions root", bytesToHex(made.header.transactionsTrie), given.transactionsRoot);
  equal(where, "hash", bytesToHex(made.hash()), given.hash);
  headers.set(made.header.number, made.hash());
  return { common, vm, header: made.header };
};

const main = async (path) => {
  const counts = { blocks: 0, transactions: 0, failed: 0, logs: 0, gas: 0 };
  let chain;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const given = JSON.parse(line);
    if (chain === undefined) {
      chain = await start(given);
      headers.set(0n, chain.header.hash());
      continue;
    }
    chain = await step(chain, given);
    counts.blocks += 1;
    counts.transactions += given.receipts.length;
    counts.failed += given.receipts.filter((receipt) => receipt.status === 0).length;
    counts.logs += given.receipts.reduce((sum, receipt) => sum + receipt.logs, 0);
    counts.gas += given.gasUsed;
  }
  console.log(JSON.stringify({ ...counts, head: bytesToHex(chain.header.hash()) }));
};

try {
  await main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Difference ? error.message : error);
  process.exitCode = 1;
}
