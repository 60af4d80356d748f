// Results of one round: what everybody can see, and what became of my batches.
import { lateScreen } from '../../ui/late-screen';

export const Page = lateScreen('Results', () => import('./results-screen'));
