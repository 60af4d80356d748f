// An EIP-1193 provider over the burner key: signs what the page asks, passes everything else to the chain's node.
// It asks nobody for consent, which is why it exists on devnets only.
import {
  type Chain,
  createPublicClient,
  createWalletClient,
  type Hex,
  hexToNumber,
  http,
  numberToHex,
  type PublicClient,
  type RpcTransactionRequest,
  type TypedDataDefinition,
} from 'viem';
import type { PrivateKeyAccount } from 'viem/accounts';

export interface BurnerProvider {
  request(asked: { readonly method: string; readonly params?: unknown }): Promise<unknown>;
}

type Switched = (chainId: number) => void;

export function burnerProvider(
  account: PrivateKeyAccount,
  chains: readonly [Chain, ...Chain[]],
  onSwitched: Switched,
): BurnerProvider {
  let chain: Chain = chains[0];
  const clients = new Map<number, PublicClient>();

  function client(): PublicClient {
    const known = clients.get(chain.id) ?? createPublicClient({ chain, transport: http() });
    clients.set(chain.id, known);
    return known;
  }

  function switched(id: number): null {
    const found = chains.find((one) => one.id === id);
    if (found === undefined) throw Object.assign(new Error(`the burner wallet knows no chain ${id}`), { code: 4902 });
    chain = found;
    onSwitched(id);
    return null;
  }

  return {
    async request({ method, params }) {
      const given = (Array.isArray(params) ? params : []) as readonly unknown[];
      switch (method) {
        case 'eth_accounts':
        case 'eth_requestAccounts':
          return [account.address];
        case 'eth_chainId':
          return numberToHex(chain.id);
        case 'wallet_switchEthereumChain':
          return switched(hexToNumber((given[0] as { chainId: Hex }).chainId));
        case 'personal_sign':
          return account.signMessage({ message: { raw: given[0] as Hex } });
        case 'eth_signTypedData_v4':
          return account.signTypedData(JSON.parse(String(given[1])) as TypedDataDefinition);
        case 'eth_sendTransaction':
          return sent(account, chain, given[0] as RpcTransactionRequest);
        default:
          return client().request({ method, params } as never);
      }
    },
  };
}

function sent(account: PrivateKeyAccount, chain: Chain, request: RpcTransactionRequest): Promise<Hex> {
  const wallet = createWalletClient({ account, chain, transport: http() });
  return wallet.sendTransaction({
    account,
    chain,
    to: request.to ?? null,
    data: request.data ?? '0x',
    value: BigInt(request.value ?? 0),
    ...(request.gas === undefined ? {} : { gas: BigInt(request.gas) }),
  });
}
