// The maker's seat: models, their fleets, certificates, and whether devices check in.
import { lateScreen } from '../../ui/late-screen';

export const Page = lateScreen('Fleet', () => import('./oem-screen'));
