// The auction chain's node as one page sees it: its JSON-RPC passes through here, and may be shown as of another chain. A
// devnet has one miner, so nothing on it is ever reorganised; what a page would see of a reorganisation can be shown all the same.
import type { Page, Route } from 'playwright-core';
import { z } from 'zod';
import type { Settings } from './settings.ts';

const callSchema = z.looseObject({ id: z.unknown(), method: z.string(), params: z.array(z.unknown()).default([]) });
const answerSchema = z.looseObject({ id: z.unknown(), result: z.unknown().optional() });
type Call = z.infer<typeof callSchema>;
const placedSchema = z.looseObject({ blockNumber: z.string().nullable(), blockHash: z.string().nullable() });

const HEAD_TAGS: readonly unknown[] = ['latest', 'pending', 'safe'];

export class NodeView {
  readonly #rpc: string;
  #finalized: number | null = null;
  #head: number | null = null;
  #shift = 0;

  private constructor(rpc: string) {
    this.#rpc = rpc;
  }

  /** Stands between this page and the node from now on. */
  static async before(page: Page, settings: Settings): Promise<NodeView> {
    const view = new NodeView(settings.auction.rpc);
    await page.route(
      (url) => url.href.replace(/\/$/, '') === settings.auction.rpc.replace(/\/$/, ''),
      (route) => view.#pass(route),
    );
    return view;
  }

  /** Shows no later finalized block than now. */
  async holdFinality(): Promise<void> {
    this.#finalized = await this.#number('finalized');
  }

  /** Shows the chain without this block and those after it, as long as nothing else is asked for. */
  withoutBlock(block: number): void {
    this.#head = block - 1;
  }

  /** Shows the whole chain again, with every transaction in the block after its own. */
  oneBlockLater(): void {
    this.#head = null;
    this.#shift = 1;
  }

  honest(): void {
    this.#head = null;
    this.#finalized = null;
    this.#shift = 0;
  }

  async #number(tag: string): Promise<number> {
    const call = { jsonrpc: '2.0', id: 1, method: 'eth_getBlockByNumber', params: [tag, false] };
    const answer = await fetch(this.#rpc, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(call),
    });
    return Number(z.object({ result: z.object({ number: z.string() }) }).parse(await answer.json()).result.number);
  }

  async #pass(route: Route): Promise<void> {
    const asked: unknown = JSON.parse(route.request().postData() ?? 'null');
    const isBatch = Array.isArray(asked);
    const calls = z.array(callSchema).parse(isBatch ? asked : [asked]);
    const changed = calls.map((call) => ({ ...call, params: call.params.map((value) => this.#place(value)) }));
    try {
      const response = await route.fetch({ postData: JSON.stringify(isBatch ? changed : changed[0]) });
      const told = z.array(answerSchema).parse(isBatch ? await response.json() : [await response.json()]);
      const answers = told.map((answer) => {
        const call = calls.find((one) => one.id === answer.id);
        return call === undefined || answer.result === undefined ? answer : this.#told(call, answer);
      });
      await route.fulfill({ response, json: isBatch ? answers : answers[0] });
    } catch {
      // The page was closed, or the node was.
      await route.abort().catch(() => undefined);
    }
  }

  #place(value: unknown): unknown {
    if (value === 'finalized' && this.#finalized !== null) return hex(this.#finalized);
    return this.#head !== null && HEAD_TAGS.includes(value) ? hex(this.#head) : value;
  }

  #told(call: Call, answer: z.infer<typeof answerSchema>): unknown {
    if (call.method === 'eth_blockNumber' && this.#head !== null) return { ...answer, result: hex(this.#head) };
    const isReceipt = call.method === 'eth_getTransactionReceipt';
    if (!isReceipt && call.method !== 'eth_getTransactionByHash') return answer;
    const placed = placedSchema.safeParse(answer.result);
    if (!placed.success || placed.data.blockNumber === null) return answer;
    const block = Number(placed.data.blockNumber);
    if (this.#head !== null && block > this.#head) {
      const waiting = { ...placed.data, blockNumber: null, blockHash: null, transactionIndex: null };
      return { ...answer, result: isReceipt ? null : waiting };
    }
    if (this.#shift === 0) return answer;
    const other = { blockNumber: hex(block + this.#shift), blockHash: `0x${'5e'.repeat(32)}` };
    return { ...answer, result: { ...placed.data, ...other } };
  }
}

function hex(number: number): string {
  return `0x${number.toString(16)}`;
}
