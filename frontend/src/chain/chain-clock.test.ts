import { describe, expect, it } from 'vitest';
import { ChainClock } from './chain-clock';

describe('ChainClock', () => {
  it('is unset before the first head', () => {
    const clock = new ChainClock();
    expect(clock.isSet).toBe(false);
    expect(clock.now(5_000)).toBe(0);
  });

  it('runs on between two blocks', () => {
    const clock = new ChainClock();
    clock.observe(1_000, 0);
    expect(clock.now(2_500)).toBe(1_002.5);
  });

  it('does not stand still when the same head is read again', () => {
    const clock = new ChainClock();
    clock.observe(1_000, 0);
    clock.observe(1_000, 900);
    expect(clock.now(1_000)).toBe(1_001);
  });

  it('never moves back when a block is younger than was thought', () => {
    const clock = new ChainClock();
    clock.observe(1_000, 0);
    expect(clock.now(3_000)).toBe(1_003);
    clock.observe(1_001, 3_000);
    expect(clock.now(3_000)).toBe(1_003);
    expect(clock.now(6_000)).toBe(1_004);
  });
});
