// All rounds, newest first, and where my batches stand in them.
import { lateScreen } from '../../ui/late-screen';

export const Page = lateScreen('Rounds', () => import('./rounds-screen'));
