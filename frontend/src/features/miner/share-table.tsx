// Who made the newest blocks, and what it brought.
import { Address } from '../../ui/address';
import { formatGwei, wei } from '../../ui/amount';
import figures from '../../ui/figures.module.css';
import { formatCount } from '../../ui/format';
import type { BlockSeen } from './miner-data';
import { sharesOf } from './shares';

type Props = { readonly blocks: readonly BlockSeen[]; readonly members: readonly `0x${string}`[] };

export function ShareTable({ blocks, members }: Props) {
  return (
    <div className={figures.scroll}>
      <table className={figures.table}>
        <thead>
          <tr>
            <th scope="col">Miner</th>
            <th scope="col">Blocks</th>
            <th scope="col">Tips, gwei</th>
          </tr>
        </thead>
        <tbody>
          {sharesOf(blocks, members).map((share) => (
            <tr key={share.miner}>
              <td>
                <Address value={share.miner} what="miner address" />
              </td>
              <td>
                {formatCount(share.blocks)} of {formatCount(blocks.length)}
              </td>
              <td title={`${share.tips} wei`}>{formatGwei(wei(share.tips))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
