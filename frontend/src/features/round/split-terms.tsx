// What somebody should know before three watchers get shares of the opening of a batch: from when any two could read, who they
// are, what they cannot do, and what is left to do by hand. All of it follows from specs/protocol/watcher.md.
import type { RoundState } from '../../chain/rounds';
import type { Three } from '../../trading/opening-shares';
import { permissionEnd } from '../../trading/watcher';
import { Moment } from '../../ui/age';
import { Place, type Term, TermList } from './term-list';
import { sharedMachine } from './watcher-place';

type Props = { readonly round: Pick<RoundState, 'deadlines' | 'phase'>; readonly urls: Three<string> };

export function SplitTerms({ round, urls }: Props) {
  const { commitEnd, revealStart, revealEnd } = round.deadlines;
  const [first, second, third] = urls;
  const terms: readonly Term[] = [
    [
      'From when',
      <>
        One watcher alone can read nothing. Any two that work together could read from the moment you hand the shares
        over, and that cannot be taken back.
        {round.phase === 'commit' ? (
          <>
            {' '}
            Others may still bid until <Moment time={commitEnd} />: two of them could bid against you, or tell others,
            and nobody would see that.
          </>
        ) : (
          ' The round takes no bids any more, unless blocks that are not final are replaced.'
        )}{' '}
        Honest ones give their shares away only once the end of bids is final. Once revealed, your bids are public for
        everybody.
      </>,
    ],
    [
      'Who runs them',
      <>
        They answer at <Place url={first} />, <Place url={second} /> and <Place url={third} />. Whoever runs this
        directory names them, and nothing here proves who they are, or that they are independent. Before you sign, this
        page asks all three whether they name one another. {sharedMachine(urls)}
      </>,
    ],
    [
      'What they cannot do',
      <>
        Change a bid or leave one out, because the chain holds the hash of all of them; reveal on the chain before{' '}
        <Moment time={revealStart} />, because the contract refuses; touch your lock or account; open the keys that you
        win. Anybody can check on the chain what they sent.
      </>,
    ],
    [
      'If they fail',
      <>
        One may be down or lie, and nothing is lost. If two are down or keep silent, nobody reveals; they pay nothing
        for that, and you would forfeit part of the lock. Look here again before <Moment time={revealEnd} />; until then
        you can reveal by hand. Honest ones let go of a batch that is still sealed at{' '}
        <Moment time={permissionEnd(round.deadlines)} />.
      </>,
    ],
  ];
  return <TermList label="What the watchers can and cannot do" terms={terms} />;
}
