// The miner's seat: both chains from their own nodes, and the fees of every round.
import { lateScreen } from '../../ui/late-screen';

export const Page = lateScreen('Mining', () => import('./miner-screen'));
