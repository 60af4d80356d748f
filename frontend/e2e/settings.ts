// What a story is told: which devnet it plays on, where it may write, and the published keys of devnet accounts.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const hex = z.templateLiteral(['0x', z.string()]);
const chain = z.object({ rpc: z.string(), ws: z.string(), chainId: z.number() });

const settingsSchema = z.object({
  /** Address of the web app. */
  web: z.string(),
  /** Folder of this story alone: profiles, downloads, and what is kept of a failure. */
  folder: z.string(),
  chromium: z.string(),
  /** Python of the environment that has `latchkey`. */
  python: z.string(),
  /** Process that starts fallen parts of the devnet again. */
  supervisor: z.number(),
  /** How many times slower than usual everything goes on this machine: phases are so much longer, and patience too. */
  stretch: z.number(),
  /** Path of devnet.json, which names the parts as they run now. */
  devnet: z.string(),
  metadata: chain,
  auction: chain,
  schedule: z.object({ term: z.number(), month_zero: z.number(), lead: z.number(), commit: z.number() }),
  /** Addresses of the three watchers. */
  watchers: z.tuple([z.string(), z.string(), z.string()]),
  /** Funded accounts of the devnet for injected wallets: an account seals once a round, so a story has its own. */
  wallets: z.array(z.object({ address: hex, key: hex })),
});
export type Settings = z.infer<typeof settingsSchema>;

export function readSettings(path: string): Settings {
  return settingsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

const pidsSchema = z.object({ pids: z.record(z.string(), z.number()) });

/** Process ids of the devnet's parts, as of now. */
export function pidsOf(settings: Settings): Record<string, number> {
  return pidsSchema.parse(JSON.parse(readFileSync(settings.devnet, 'utf8'))).pids;
}
