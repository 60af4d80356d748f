// Build bids: from a filter to one plan for each open round.
import { lateScreen } from '../../ui/late-screen';

export const Page = lateScreen('Build bids', () => import('./bids-screen'));
