// Review and seal: one card for each plan that was built.
import { lateScreen } from '../../ui/late-screen';

export const Page = lateScreen('Review and seal', () => import('./seal-screen'));
