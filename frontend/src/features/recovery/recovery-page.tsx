// The recovery centre: every batch of this account as the chain has it, beside what this browser can open.
import { lateScreen } from '../../ui/late-screen';

export const Page = lateScreen('Recovery centre', () => import('./recovery-screen'));
