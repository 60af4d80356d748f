// Bidding once more on what was lost: a price list in the draft, a share above the bids of before.
import { Button, NumberInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { VerifiedLots } from '../../market/lots';
import { formatCount } from '../../ui/format';
import { useDraft } from '../bids/draft';
import { type Outcome, rebid } from './outcome';

type Props = { readonly outcome: Outcome; readonly lots: VerifiedLots };

export function BidAgain({ outcome, lots }: Props) {
  const navigate = useNavigate();
  const set = useDraft((draft) => draft.set);
  const [percent, setPercent] = useState(10);
  function again(): void {
    const prices = rebid(outcome, (lot) => lots.deviceOf(lot), percent);
    set({
      rule: { kind: 'list', name: `lost in round ${lots.round}, +${percent} %`, prices },
      excluded: [],
      budget: '',
      budgets: {},
      caps: {},
    });
    void navigate({ to: '/bids' });
  }
  return (
    <>
      <Button variant="default" onClick={again}>
        Bid again on {formatCount(outcome.lost)} lost devices
      </Button>
      <NumberInput
        size="xs"
        w={110}
        label="more than before"
        suffix=" %"
        min={0}
        max={1_000}
        allowDecimal={false}
        value={percent}
        onChange={(value) => setPercent(typeof value === 'number' ? value : 0)}
      />
    </>
  );
}
