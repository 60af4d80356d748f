// How many transactions of this browser are under way, and whether one needs a look.
import { Badge } from '@mantine/core';
import { isSettled } from '../../chain/tracked';
import { useTracked } from '../../chain/tracked-store';

export function ActivityBadge() {
  const list = useTracked((state) => state.list);
  const open = list.filter((one) => !isSettled(one.state));
  const wrong = open.some((one) => ['dropped', 'reorged', 'failed', 'replaced'].includes(one.state.kind));
  if (open.length === 0) return null;
  return (
    <Badge
      size="sm"
      circle
      variant="filled"
      color={wrong ? 'yellow.3' : 'accent'}
      c={wrong ? 'black' : 'white'}
      aria-label={`${open.length} under way${wrong ? ', one needs a look' : ''}`}
    >
      {open.length}
    </Badge>
  );
}
