// What each miner has claimed and may claim, round by round.
import { Button } from '@mantine/core';
import { Address } from '../../ui/address';
import { wei } from '../../ui/amount';
import { Amount } from '../../ui/amount-text';
import figures from '../../ui/figures.module.css';
import classes from './miner.module.css';
import type { Fee } from './miner-data';

type Props = { readonly fees: readonly Fee[]; readonly canClaim: boolean; readonly onClaim: (fee: Fee) => void };

export function FeeTable({ fees, canClaim, onClaim }: Props) {
  return (
    <div className={figures.scroll}>
      <table className={`${figures.table} ${classes.words}`}>
        <thead>
          <tr>
            <th scope="col">Round</th>
            <th scope="col">Chain</th>
            <th scope="col">Miner</th>
            <th scope="col">Claimed</th>
            <th scope="col">Claimable</th>
            <th scope="col">Claim</th>
          </tr>
        </thead>
        <tbody>
          {fees.map((fee) => (
            <tr key={`${fee.round}/${fee.side}/${fee.index}`}>
              <td>{fee.round}</td>
              <td>{fee.side}</td>
              <td>
                <Address value={fee.account} what="miner address" />
              </td>
              <td>
                <Amount wei={wei(fee.claimed)} unit={false} />
              </td>
              <td>
                <Amount wei={wei(fee.owed)} unit={false} />
              </td>
              <td>
                {fee.owed === 0n ? (
                  '–'
                ) : (
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={!canClaim}
                    aria-label={`Claim the fee of round ${fee.round} for the ${fee.side} miner`}
                    onClick={() => onClaim(fee)}
                  >
                    Claim
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
