// The owner's seat: which devices are on sale, for how much, what they brought, and what others can see of it.
import { lateScreen } from '../../ui/late-screen';

export const Page = lateScreen('My devices', () => import('./owner-screen'));
