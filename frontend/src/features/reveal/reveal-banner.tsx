// What is due, on every page, from the middle of the time to reveal on: without it money is lost.
import { Button, Text } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { Moment } from '../../ui/age';
import { type DueReveal, leftWords } from './due';
import classes from './reveal-banner.module.css';

export function RevealBanner({ due }: { readonly due: readonly DueReveal[] }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return due.map((one) => (
    <section key={one.commitHash} className={classes.banner} aria-label={`Reveal of round ${one.round} is due`}>
      <Text fz="sm" fw={600}>
        Round {one.round.toString()}: a sealed batch of yours is not revealed
      </Text>
      <Text fz="sm" className={classes.left}>
        {leftWords(one)}
      </Text>
      <Text fz="sm">
        until <Moment time={one.ends} />, then part of its lock is lost
      </Text>
      {path === `/rounds/${one.round}` ? null : (
        <Button
          renderRoot={(props) => <Link to="/rounds/$round" params={{ round: one.round.toString() }} {...props} />}
        >
          Go to the reveal
        </Button>
      )}
    </section>
  ));
}
