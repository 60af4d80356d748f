// What others can put together about an owner, in plain words, before anything is opened.
import { Paper, Title } from '@mantine/core';
import classes from './owner.module.css';

export function LinkingNotice() {
  return (
    <Paper bg="var(--lk-surface)" p="md" component="section" aria-labelledby="linking">
      <Title order={2} id="linking" mb={8}>
        What others can see and put together
      </Title>
      <ul className={classes.told}>
        <li>
          The ledger says what a device states: region, size, habits in bands. It has no name, no address and no
          coordinate. Each device has an account of its own.
        </li>
        <li>
          <strong>Your gateway can link your devices.</strong> It talks to your home, carries your messages and your
          data. What it cannot read is data that buyers fetch sealed.
        </li>
        <li>
          <strong>Withdrawals can link them.</strong> Two devices paid out to one account are one person’s for
          everybody, for ever. So can acting for both within the same day, or asking the same unusual price.
        </li>
        <li>
          This page asks the directory and the chain’s node for all accounts that you open at once. Whoever runs them
          can tell that they belong together: use your own, or look at one device at a time.
        </li>
      </ul>
    </Paper>
  );
}
