// The phases of a round on the auction chain, with the time of each in the reader's zone and UTC on hover.
import type { Deadlines, Phase, RoundState } from '../../chain/rounds';
import { phaseOrder } from '../../chain/rounds';
import { formatMoment } from '../../ui/format';
import { type LineStep, StepperLine } from '../../ui/stepper-line';

const TRACK: readonly { readonly phase: Phase; readonly label: string; readonly ends: keyof Deadlines }[] = [
  { phase: 'commit', label: 'Commit', ends: 'commitEnd' },
  { phase: 'reveal', label: 'Reveal', ends: 'revealEnd' },
  { phase: 'clear', label: 'Settle', ends: 'clearEnd' },
  { phase: 'deliver', label: 'Deliver', ends: 'deliverEnd' },
  { phase: 'dispute', label: 'Dispute', ends: 'disputeEnd' },
];

export function PhaseTrack({ round }: { readonly round: RoundState }) {
  const now = round.phase === 'gap' ? 'reveal' : round.phase === 'pace' ? 'clear' : round.phase;
  const steps = TRACK.map(({ phase, label, ends }): LineStep => {
    const order = phaseOrder(phase) - phaseOrder(now);
    // Clearing is over once the results count, whatever the clock says.
    const isDone = order < 0 || (phase === 'clear' && round.done);
    return {
      label: round.phase === 'gap' && phase === 'reveal' ? 'Reveal opens' : label,
      state: isDone ? 'done' : order === 0 ? 'now' : 'todo',
      note: `until ${timeOf(round.deadlines[ends])}`,
    };
  });
  return <StepperLine steps={steps} label={`Phases of round ${round.round}`} />;
}

function timeOf(seconds: number): string {
  const whole = formatMoment(seconds);
  // The day stands in the heading of the round; here the time of day is enough.
  return whole.includes(',') ? whole.slice(whole.lastIndexOf(',') + 1).trim() : whole;
}
