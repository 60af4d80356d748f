// A line of steps: done, now, to do, failed. Each says so in words too, never by colour alone.
import { Group, Text } from '@mantine/core';
import { IconCheck, IconCircle, IconCircleDot, IconX } from '@tabler/icons-react';

export interface LineStep {
  readonly label: string;
  readonly state: 'done' | 'now' | 'todo' | 'failed';
  readonly note?: string;
}

const WORDS = { done: 'done', now: 'now', todo: 'to do', failed: 'failed' } as const;

type Props = { readonly steps: readonly LineStep[]; readonly label: string };

export function StepperLine({ steps, label }: Props) {
  return (
    <Group component="ol" gap="lg" p={0} m={0} aria-label={label} style={{ listStyle: 'none' }}>
      {steps.map((step) => (
        <li key={step.label} aria-current={step.state === 'now' ? 'step' : undefined}>
          <Group gap={6} wrap="nowrap">
            <Mark state={step.state} />
            <div>
              <Text fz="sm" fw={step.state === 'now' ? 600 : 400} c={step.state === 'todo' ? 'dimmed' : 'inherit'}>
                {step.label}
                <Text span style={HIDDEN}>
                  {`: ${WORDS[step.state]}`}
                </Text>
              </Text>
              {step.note === undefined ? null : (
                <Text fz="xs" c="dimmed">
                  {step.note}
                </Text>
              )}
            </div>
          </Group>
        </li>
      ))}
    </Group>
  );
}

const HIDDEN = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const;

function Mark({ state }: { readonly state: LineStep['state'] }) {
  switch (state) {
    case 'done':
      return <IconCheck size={16} color="var(--lk-green)" aria-hidden />;
    case 'now':
      return <IconCircleDot size={16} color="var(--lk-amber)" aria-hidden />;
    case 'failed':
      return <IconX size={16} color="var(--lk-red)" aria-hidden />;
    case 'todo':
      return <IconCircle size={16} color="var(--mantine-color-dimmed)" aria-hidden />;
  }
}
