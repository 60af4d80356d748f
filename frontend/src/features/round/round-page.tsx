// One round, live: its phases, what all can see of it, and my batches in it. Only aggregates while bids are sealed.
import { lateScreen } from '../../ui/late-screen';

export const Page = lateScreen('Round', () => import('./round-screen'));
