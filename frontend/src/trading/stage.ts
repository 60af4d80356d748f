// Where one sealed batch stands in its round: what is the case, why, what comes next, and until when. Pure.

import { fate } from '../chain/aftermath';
import { phaseOrder, type RoundState } from '../chain/rounds';
import { isUnderWay } from '../chain/tracked';
import type { KeyCounts, Stage, StageAction, StageFacts, StageName } from './stage-kinds';
import { afterMissing } from './stage-missing';

export function stageOf(facts: StageFacts): Stage {
  const { round, state } = facts;
  if (state === 'unread') {
    return stage(
      'unread',
      'Not known yet',
      'The auction chain has not answered.',
      'Nothing is concluded until it does.',
    );
  }
  if (state === 'mismatch') {
    return stage(
      'mismatch',
      'Another batch',
      'The chain holds another batch of this account than the one kept here.',
      'Import the recovery file that was written for it.',
      { action: 'recover', tone: 'bad' },
    );
  }
  if (state === 'none') return beforeCommit(facts);
  if (state === 'ready') return sealed(facts);
  if (!round.done || facts.keys === null) return clearing(round);
  return settled(facts, facts.keys);
}

function beforeCommit({ round, commit }: StageFacts): Stage {
  if (commit !== null && isUnderWay(commit.state)) {
    return stage(
      'sealing',
      'Being sealed',
      fate(commit) ?? 'The transaction is under way; no block has it yet.',
      'Leave it to the chain; this page follows it.',
      { deadline: round.deadlines.commitEnd },
    );
  }
  if (round.phase !== 'commit') {
    return stage(
      'not-sealed',
      'Never sealed',
      'Commits have ended and the chain has no batch of this account.',
      'Nothing was locked and nothing is owed. Bid in the next round.',
    );
  }
  return stage(
    'draft',
    'Written, not sealed',
    fate(commit) ?? 'The copy is safe, the chain has no batch yet.',
    'Send the sealing transaction before commits end.',
    { deadline: round.deadlines.commitEnd, action: 'seal', tone: 'act' },
  );
}

function sealed({ round, rule, reveal, slot }: StageFacts): Stage {
  if (phaseOrder(round.phase) > phaseOrder('reveal')) {
    const paid =
      slot?.paid === true
        ? 'The rest of the lock is back in the vault.'
        : 'The rest of the lock comes back to the vault.';
    return stage(
      'forfeited',
      'Not revealed in time',
      'Reveals have ended and the batch is still sealed, so it takes no part.',
      `A fifth of the lock, or the least forfeit if that is more, is lost. ${paid}`,
      { tone: 'bad' },
    );
  }
  if (reveal !== null && isUnderWay(reveal.state)) {
    return stage(
      'revealing',
      'Being revealed',
      fate(reveal) ?? 'The opening is under way; no block has it yet.',
      'Leave it to the chain; this page follows it.',
      { deadline: round.deadlines.revealEnd },
    );
  }
  if (rule.kind === 'now') {
    return stage(
      'reveal-open',
      'Reveal now',
      fate(reveal) ?? 'The end of commits is final: nobody can answer your bids any more.',
      'Reveal the whole batch with one transaction. Without it, a fifth of the lock is lost.',
      { deadline: round.deadlines.revealEnd, action: 'reveal', tone: 'act' },
    );
  }
  if (round.phase === 'commit') {
    return stage(
      'sealed',
      'Sealed',
      'Prices and devices are hidden; only the lock can be seen.',
      'Wait until commits end. Then come back to reveal.',
      { deadline: round.deadlines.commitEnd },
    );
  }
  const reason = rule.kind === 'early' ? rule.reason : '';
  return stage(
    'waiting',
    'Waiting',
    `The opening stays here, because ${reason}.`,
    'Stay, or come back for the reveal.',
    { deadline: round.deadlines.revealStart },
  );
}

function clearing(round: RoundState): Stage {
  if (round.phase === 'reveal') {
    return stage(
      'revealed',
      'Revealed',
      'Your batch is open; others still reveal theirs.',
      'Nothing to do until the round clears.',
      { deadline: round.deadlines.revealEnd },
    );
  }
  const cause = round.done
    ? 'The round is cleared; its block is not final yet.'
    : 'Winners and prices are being computed on the chain, 128 devices a transaction.';
  return stage('clearing', 'Clearing', cause, 'Nothing to do: anybody may clear, a keeper does.', {
    deadline: round.deadlines.clearEnd,
  });
}

function settled({ round, slot, refunded }: StageFacts, keys: KeyCounts): Stage {
  const back =
    slot?.paid === true
      ? 'What you did not spend is back in the vault.'
      : 'What you did not spend comes back to the vault.';
  if (keys.won === 0) {
    return stage(
      'lost',
      'Nothing won',
      'Every device went to higher bids, or asked more than you bid.',
      `${back} See why in the results.`,
      { action: 'results' },
    );
  }
  const won = `${keys.won} ${keys.won === 1 ? 'licence' : 'licences'} won`;
  if (keys.opened === keys.won) {
    return stage(
      'complete',
      `${won}, all keys here`,
      `Every key record opened to the key that the ledger promises. ${back}`,
      'Fetch the data in Access.',
      { action: 'access', tone: 'good' },
    );
  }
  const isLate = phaseOrder(round.phase) > phaseOrder('deliver');
  if (isLate && keys.waiting === 0) {
    const lacks = [
      keys.missing > 0 ? `${keys.missing} without a key record` : '',
      keys.bad > 0 ? `${keys.bad} with a wrong one` : '',
    ]
      .filter((text) => text !== '')
      .join(', ');
    return stage(
      'keys-incomplete',
      `${keys.opened} of ${keys.won} keys`,
      `Delivery has ended: ${lacks}.`,
      ...afterMissing(keys, refunded),
    );
  }
  return stage(
    'keys',
    `${keys.opened} of ${keys.won} keys`,
    `${won}. Devices sign a key record each, their gateways post them.`,
    keys.bad > 0
      ? `${keys.bad} with a wrong key: Access says what can be done about it. The others are opened as they come.`
      : 'Nothing to do: keys are opened here as they come.',
    { deadline: round.deadlines.deliverEnd, action: 'access' },
  );
}

function stage(
  name: StageName,
  title: string,
  cause: string,
  next: string,
  more: { deadline?: number; action?: StageAction; tone?: Stage['tone'] } = {},
): Stage {
  return {
    name,
    title,
    cause,
    next,
    deadline: more.deadline ?? null,
    action: more.action ?? null,
    tone: more.tone ?? 'calm',
  };
}
