// Reads a node with viem and prints one JSON object: what test_viem.py compares. Arguments: HTTP URL, WebSocket URL,
// contract, private key.
import { createPublicClient, createWalletClient, defineChain, http, webSocket, parseGwei } from "viem";
import { privateKeyToAccount } from "viem/accounts";

const [httpUrl, wsUrl, contract, key] = process.argv.slice(2);
const id = Number(await createPublicClient({ transport: http(httpUrl) }).getChainId());
const chain = defineChain({
  id,
  name: "node under test",
  nativeCurrency: { name: "gas", symbol: "GAS", decimals: 18 },
  rpcUrls: { default: { http: [httpUrl], webSocket: [wsUrl] } },
});
const client = createPublicClient({ chain, transport: http(httpUrl), pollingInterval: 200 });
const account = privateKeyToAccount(key);
const wallet = createWalletClient({ account, chain, transport: http(httpUrl) });
const streaming = createPublicClient({ chain, transport: webSocket(wsUrl) });

const nameOf = async (promise) => {
  try {
    await promise;
    return "no error";
  } catch (error) {
    const names = [];
    for (let cause = error; cause; cause = cause.cause) names.push(cause.name);
    return names.join(" ");
  }
};

const heads = new Promise((resolve) => {
  const seen = [];
  const stop = streaming.watchBlocks({
    onBlock: (block) => {
      seen.push(Number(block.number));
      if (seen.length === 3) {
        stop();
        resolve(seen);
      }
    },
  });
});
const hash = await wallet.sendTransaction({ to: contract });
const receipt = await client.waitForTransactionReceipt({ hash, pollingInterval: 200 });
const logs = await client.getLogs({ address: contract, fromBlock: receipt.blockNumber, toBlock: receipt.blockNumber });
const block = await client.getBlock({ blockHash: receipt.blockHash, includeTransactions: true });
const proof = await client.getProof({ address: contract, storageKeys: ["0x" + "00".repeat(32)] });
const fees = await client.estimateFeesPerGas();
const tags = [];
for (const blockTag of ["earliest", "finalized", "safe", "latest"]) tags.push(Number((await client.getBlock({ blockTag })).number));

const result = {
  chainId: id,
  status: receipt.status,
  type: receipt.type,
  logs: logs.length,
  sameLog: logs.some((log) => log.transactionHash === hash && log.logIndex === receipt.logs[0].logIndex),
  inBlock: block.transactions.some((transaction) => transaction.hash === hash),
  tagsAscend: tags.every((number, place) => place === 0 || number >= tags[place - 1]),
  slot: proof.storageProof[0].value.toString(),
  fee: fees.maxFeePerGas > 0n,
  nonce: await client.getTransactionCount({ address: account.address }),
  balance: (await client.getBalance({ address: account.address })) > 0n,
  called: BigInt((await client.call({ to: contract, data: "0x00" })).data).toString(),
  revert: await nameOf(client.call({ to: contract, data: "0x00000000" })),
  funds: await nameOf(wallet.sendTransaction({ to: contract, value: 10n ** 25n, gas: 60000n })),
  nonceTooLow: await nameOf(wallet.sendTransaction({ to: contract, nonce: 0, gas: 60000n, maxFeePerGas: parseGwei("100") })),
  noBlock: await nameOf(client.getBlock({ blockNumber: 16777215n })),
  noReceipt: await nameOf(client.getTransactionReceipt({ hash: "0x" + "ee".repeat(32) })),
  heads: await heads,
};
console.log(JSON.stringify(result));
process.exit(0);
