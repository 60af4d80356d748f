// A wallet as an extension would put it into the page: EIP-1193, announced by EIP-6963. The key stays outside of the
// page, here; every question that needs the person comes out, and `answer` decides what they click.
import type { BrowserContext } from 'playwright-core';
import { createWalletClient, type Hex, http, numberToHex, type TransactionRequest } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import type { Settings } from './settings.ts';

export type Answer = 'approve' | 'reject';

interface Asked {
  readonly method: string;
  readonly params: readonly unknown[];
}

/** EIP-1193 codes cross from here to the page as data. */
type Reply = { readonly result: unknown } | { readonly code: number; readonly message: string };

const REJECTED: Reply = { code: 4001, message: 'User rejected the request.' };

export class InjectedWallet {
  readonly name = 'Pocket';
  /** What the person will click when asked for something other than to connect. */
  answer: Answer = 'approve';
  /** Methods that asked the person, in order. */
  readonly asked: string[] = [];
  readonly #settings: Settings;
  #isConnected = false;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Puts the wallet into every page that is opened from now on. */
  async install(context: BrowserContext): Promise<void> {
    await context.exposeFunction('pocketRequest', (asked: Asked) => this.#reply(asked));
    await context.addInitScript(inject, { name: this.name, chainId: this.#settings.auction.chainId });
  }

  async #reply({ method, params }: Asked): Promise<Reply> {
    const { address } = this.#settings.wallet;
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
        return this.#person(method, () => this.#send(params[0] as TransactionRequest));
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

  #client() {
    const { auction, wallet } = this.#settings;
    return createWalletClient({ account: privateKeyToAccount(wallet.key as Hex), transport: http(auction.rpc) });
  }

  async #send(request: TransactionRequest): Promise<Hex> {
    const { to, data, value, gas, nonce, maxFeePerGas, maxPriorityFeePerGas } = request as Record<string, Hex>;
    const big = (hex: Hex | undefined) => (hex === undefined ? undefined : BigInt(hex));
    const fees =
      maxFeePerGas === undefined
        ? {}
        : { maxFeePerGas: big(maxFeePerGas), maxPriorityFeePerGas: big(maxPriorityFeePerGas) };
    return this.#client().sendTransaction({
      chain: null,
      to: to ?? null,
      ...(data === undefined ? {} : { data }),
      ...(value === undefined ? {} : { value: BigInt(value) }),
      ...(gas === undefined ? {} : { gas: BigInt(gas) }),
      ...(nonce === undefined ? {} : { nonce: Number(nonce) }),
      ...fees,
    } as Parameters<ReturnType<typeof createWalletClient>['sendTransaction']>[0]);
  }

  async #sign(typed: string): Promise<Hex> {
    const { domain, types, primaryType, message } = JSON.parse(typed);
    return privateKeyToAccount(this.#settings.wallet.key as Hex).signTypedData({ domain, types, primaryType, message });
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
