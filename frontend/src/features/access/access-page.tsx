// Access: what was bought, whether its keys are here, and the data behind them.
import { lateScreen } from '../../ui/late-screen';

export const Page = lateScreen('Access', () => import('./access-screen'));
