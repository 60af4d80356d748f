// A wallet as an extension would put it into the page: EIP-1193, announced by EIP-6963. The key stays outside of the
// page, here; every question that needs the person comes out, and `answer` decides what they click, `manner` what becomes
// of what they sign.
import type { BrowserContext } from 'playwright-core';
import { createPublicClient, type Hex, http, keccak256, numberToHex, parseGwei } from 'viem';
import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts';
import type { Settings } from './settings.ts';

export type Answer = 'approve' | 'reject';
/** usual: sent for a good fee. cheap: sent, for less than any block takes. kept: signed, and never sent. */
export type Manner = 'usual' | 'cheap' | 'kept';

interface Asked {
  readonly method: string;
  readonly params: readonly unknown[];
}

/** EIP-1193 codes cross from here to the page as data. */
type Reply = { readonly result: unknown } | { readonly code: number; readonly message: string };

const REJECTED: Reply = { code: 4001, message: 'User rejected the request.' };

/** What both chains' nodes call cheap beyond inclusion, and what a person pays who does not want to wait. */
const CHEAP = { maxFeePerGas: 2n, maxPriorityFeePerGas: 1n };
const USUAL = { maxFeePerGas: parseGwei('20'), maxPriorityFeePerGas: parseGwei('1') };
const PLAIN_GAS = 21_000n;

interface Wanted {
  readonly to: Hex;
  readonly data: Hex;
  readonly value: bigint;
  readonly gas: bigint;
  readonly nonce: number;
}

export class InjectedWallet {
  readonly name = 'Pocket';
  /** What the person will click when asked for something other than to connect. */
  answer: Answer = 'approve';
  /** What becomes of what is signed from now on. */
  manner: Manner = 'usual';
  /** Methods that asked the person, in order. */
  readonly asked: string[] = [];
  readonly #settings: Settings;
  readonly #account: PrivateKeyAccount;
  #newest: Wanted | null = null;
  #isConnected = false;

  /**
   * `place` tells which of the funded accounts it holds: each seals once a round, so a story has its own. Or it holds a new
   * one, which the faucet has to fill.
   */
  constructor(settings: Settings, place: number | 'new') {
    this.#settings = settings;
    this.#account = privateKeyToAccount(place === 'new' ? generatePrivateKey() : keyAt(settings, place));
  }

  get address(): Hex {
    return this.#account.address;
  }

  /** How many transactions the person was asked for. */
  sent(): number {
    return this.asked.filter((method) => method === 'eth_sendTransaction').length;
  }

  /** How many permissions the person was asked for. */
  signed(): number {
    return this.asked.filter((method) => method === 'eth_signTypedData_v4').length;
  }

  /** Sends the newest transaction again under the same nonce, for a good fee; returns its hash. */
  speedUp(): Promise<Hex> {
    return this.#again((wanted) => wanted);
  }

  /** Uses the nonce of the newest transaction for nothing: what wallets call to cancel. */
  cancel(): Promise<Hex> {
    return this.#again(({ nonce }) => ({ to: this.address, data: '0x', value: 0n, gas: PLAIN_GAS, nonce }));
  }

  /** Puts the wallet into every page that is opened from now on. */
  async install(context: BrowserContext): Promise<void> {
    await context.exposeFunction('pocketRequest', (asked: Asked) => this.#reply(asked));
    await context.addInitScript(inject, { name: this.name, chainId: this.#settings.auction.chainId });
  }

  async #reply({ method, params }: Asked): Promise<Reply> {
    const { address } = this;
    switch (method) {
      case 'eth_requestAccounts':
        this.#isConnected = true;
        return { result: [address] };
      case 'eth_accounts':
        return { result: this.#isConnected ? [address] : [] };
      case 'eth_chainId':
        return { result: numberToHex(this.#settings.auction.chainId) };
      case 'wallet_switchEthereumChain':
      case 'wallet_addEthereumChain':
        return { result: null };
      case 'eth_sendTransaction':
        return this.#person(method, () => this.#send(params[0] as Record<string, Hex>));
      case 'eth_signTypedData_v4':
        return this.#person(method, () => this.#sign(String(params[1])));
      default:
        return this.#node(method, params);
    }
  }

  async #person(method: string, act: () => Promise<Hex>): Promise<Reply> {
    this.asked.push(method);
    return this.answer === 'reject' ? REJECTED : { result: await act() };
  }

  async #send(request: Record<string, Hex>): Promise<Hex> {
    const client = this.#client();
    const { to, data = '0x', value = '0x0', gas, nonce } = request;
    if (to === undefined) throw new Error('this wallet creates no contracts');
    const account = this.address;
    this.#newest = {
      to,
      data,
      value: BigInt(value),
      gas: BigInt(gas ?? (await client.estimateGas({ account, to, data, value: BigInt(value) }))),
      nonce:
        nonce === undefined
          ? await client.getTransactionCount({ address: account, blockTag: 'pending' })
          : Number(nonce),
    };
    return this.#broadcast(this.#newest, this.manner);
  }

  async #again(change: (wanted: Wanted) => Wanted): Promise<Hex> {
    if (this.#newest === null) throw new Error('nothing was sent yet');
    return this.#broadcast(change(this.#newest), 'usual');
  }

  async #broadcast(wanted: Wanted, manner: Manner): Promise<Hex> {
    const raw = await this.#account.signTransaction({
      ...wanted,
      ...(manner === 'cheap' ? CHEAP : USUAL),
      chainId: this.#settings.auction.chainId,
      type: 'eip1559',
    });
    return manner === 'kept' ? keccak256(raw) : this.#client().sendRawTransaction({ serializedTransaction: raw });
  }

  #client() {
    return createPublicClient({ transport: http(this.#settings.auction.rpc) });
  }

  async #sign(typed: string): Promise<Hex> {
    const { domain, types, primaryType, message } = JSON.parse(typed);
    return this.#account.signTypedData({ domain, types, primaryType, message });
  }

  async #node(method: string, params: readonly unknown[]): Promise<Reply> {
    const answer = await fetch(this.#settings.auction.rpc, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    const body = (await answer.json()) as { result?: unknown; error?: { code: number; message: string } };
    return body.error === undefined ? { result: body.result } : body.error;
  }
}

function keyAt({ wallets }: Settings, place: number): Hex {
  const found = wallets[place];
  if (found === undefined) throw new Error(`there are ${wallets.length} accounts for wallets, not ${place}`);
  return found.key as Hex;
}

// Runs in the page: may use nothing of this module.
function inject({ name, chainId }: { name: string; chainId: number }): void {
  const outside = window as unknown as { pocketRequest: (asked: unknown) => Promise<Reply> };
  const provider = {
    async request({ method, params = [] }: { method: string; params?: unknown[] }) {
      const plain = JSON.parse(JSON.stringify({ method, params }));
      const reply = await outside.pocketRequest(plain);
      if ('result' in reply) return reply.result;
      throw Object.assign(new Error(reply.message), { code: reply.code });
    },
    on() {},
    removeListener() {},
    isConnected: () => true,
    chainId: `0x${chainId.toString(16)}`,
  };
  const detail = Object.freeze({
    info: Object.freeze({
      uuid: '350670db-19fa-4704-a166-e52e178b59d2',
      name,
      icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
      rdns: 'test.pocket',
    }),
    provider,
  });
  const announce = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
  window.addEventListener('eip6963:requestProvider', announce);
  announce();
}
