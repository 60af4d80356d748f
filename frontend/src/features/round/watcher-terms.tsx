// What somebody should know before a watcher gets the opening of a batch: from when it can read, who it is, what it cannot do,
// and what is left to do by hand. All of it follows from specs/protocol/watcher.md.
import type { RoundState } from '../../chain/rounds';
import { permissionEnd } from '../../trading/watcher';
import { Moment } from '../../ui/age';
import { Place, type Term, TermList } from './term-list';
import { isThisMachine } from './watcher-place';

type Props = { readonly round: Pick<RoundState, 'deadlines' | 'phase'>; readonly url: string };

export function WatcherTerms({ round, url }: Props) {
  const { commitEnd, revealStart, revealEnd } = round.deadlines;
  const terms: readonly Term[] = [
    [
      'From when',
      <>
        From the moment you hand the opening over, and it cannot be taken back. The watcher keeps it, encrypted on its
        disk under a key of its own, until the reveal is final or can no longer happen.
        {round.phase === 'commit' ? (
          <>
            {' '}
            Others may still bid until <Moment time={commitEnd} />: whoever runs it could bid against you, or tell them,
            and nobody would see that.
          </>
        ) : (
          ' The round takes no bids any more, unless blocks that are not final are replaced.'
        )}{' '}
        Once revealed, your bids are public for everybody.
      </>,
    ],
    [
      'Who runs it',
      <>
        {isThisMachine(url) ? 'It answers on this machine, at ' : 'It answers at '}
        <Place url={url} />. Whoever runs this directory names it, and nothing here proves who that is. Your own:
        latchkey watcher, and latchkey bid watch with your recovery file.
      </>,
    ],
    [
      'What it cannot do',
      <>
        Change a bid or leave one out, because the chain holds the hash of all of them; reveal on the chain before{' '}
        <Moment time={revealStart} />, because the contract refuses; touch your lock or account; open the keys that you
        win. Anybody can check on the chain what it sent.
      </>,
    ],
    [
      'If it fails',
      <>
        It may be down or keep silent, and pays nothing for that: you would forfeit part of the lock. Look here again
        before <Moment time={revealEnd} />; until then you can reveal by hand. An honest one lets go of a batch that is
        still sealed at <Moment time={permissionEnd(round.deadlines)} />.
      </>,
    ],
  ];
  return <TermList label="What a watcher can and cannot do" terms={terms} />;
}
