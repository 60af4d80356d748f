// Logs of one question, kept and brought up to date block by block, and read again from the start after a reorganisation.
import type { AbiEvent, Address, GetLogsReturnType, Hex, PublicClient } from 'viem';

/** The node answers at most 10,000 blocks at once. */
const RANGE = 10_000n;

export interface LogQuestion<E extends AbiEvent> {
  readonly address: Address;
  readonly event: E;
  /** Indexed arguments; a list means any of them. */
  readonly args?: Record<string, unknown>;
  readonly fromBlock: bigint;
}

export type LogsOf<E extends AbiEvent> = GetLogsReturnType<E, [E], true, bigint, bigint>;

/** Follows the answer to one question. Not safe to call twice at the same time: callers share the running promise. */
export class LogScan<E extends AbiEvent> {
  private readonly client: PublicClient;
  private readonly question: LogQuestion<E>;
  private found: LogsOf<E> = [] as unknown as LogsOf<E>;
  private last: { readonly number: bigint; readonly hash: Hex } | null = null;
  private running: Promise<LogsOf<E>> | null = null;

  constructor(client: PublicClient, question: LogQuestion<E>) {
    this.client = client;
    this.question = question;
  }

  /** Returns all logs up to and including `to`. A scan that is ahead of `to` answers with what it has. */
  read(to: { readonly number: bigint; readonly hash: Hex }): Promise<LogsOf<E>> {
    this.running ??= this.advance(to).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async advance(to: { readonly number: bigint; readonly hash: Hex }): Promise<LogsOf<E>> {
    if (this.last !== null && !(await this.isStillThere(this.last))) {
      this.last = null;
      this.found = [] as unknown as LogsOf<E>;
    }
    const from = this.last === null ? this.question.fromBlock : this.last.number + 1n;
    if (to.number < from) return this.found;
    const fresh = await logsBetween(this.client, this.question, from, to.number);
    const again = await this.client.getBlock({ blockNumber: to.number });
    if (again.hash !== to.hash) {
      this.last = null;
      this.found = [] as unknown as LogsOf<E>;
      throw new Error(`block ${to.number} was reorganised away while it was read; asking again`);
    }
    this.found = [...this.found, ...fresh] as unknown as LogsOf<E>;
    this.last = to;
    return this.found;
  }

  private async isStillThere(block: { readonly number: bigint; readonly hash: Hex }): Promise<boolean> {
    const known = await this.client.getBlock({ blockNumber: block.number }).catch(() => null);
    return known !== null && known.hash === block.hash;
  }
}

/** Returns the logs of a range, asked for in pieces that the node takes. */
export async function logsBetween<E extends AbiEvent>(
  client: PublicClient,
  question: LogQuestion<E>,
  from: bigint,
  to: bigint,
): Promise<LogsOf<E>> {
  const found: unknown[] = [];
  for (let start = from; start <= to; start += RANGE) {
    const end = start + RANGE - 1n < to ? start + RANGE - 1n : to;
    const logs = await client.getLogs({
      address: question.address,
      event: question.event,
      ...(question.args === undefined ? {} : { args: question.args as never }),
      fromBlock: start,
      toBlock: end,
      strict: true,
    });
    found.push(...logs);
  }
  return found as LogsOf<E>;
}
