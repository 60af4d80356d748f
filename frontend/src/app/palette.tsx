// Ctrl+K: go anywhere by typing a few letters, or open a device by its address.
import { Combobox, Modal, Text, TextInput, useCombobox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { hasPage } from './pages';
import { roles } from './places';

type Props = { readonly opened: boolean; readonly onClose: () => void };
type Choice = { readonly key: string; readonly label: string; readonly hint: string; readonly go: () => void };

const ADDRESS = /^0x[0-9a-f]{40}$/i;

export function Palette({ opened, onClose }: Props) {
  const [text, setText] = useState('');
  const choices = useChoices(text.trim());
  const first = choices[0];
  // The list is always open: it is the body of the dialog, and keys choose from it only while it counts as open.
  const combobox = useCombobox({ opened: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first choice is marked whenever the list changes
  useEffect(() => {
    // The options of a new text are in the page only after the next frame.
    const frame = requestAnimationFrame(() => combobox.selectFirstOption());
    return () => cancelAnimationFrame(frame);
  }, [text, opened]);

  function submit(key: string) {
    choices.find((choice) => choice.key === key)?.go();
    setText('');
    onClose();
  }

  return (
    <Modal opened={opened} onClose={onClose} title="Go to" size="md" yOffset="12vh">
      <Combobox store={combobox} onOptionSubmit={submit}>
        <Combobox.EventsTarget>
          <TextInput
            aria-label="Page, round or device"
            placeholder="Page, round number, or address of a device"
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              // Who types faster than a frame means the first choice, though it is not marked yet.
              if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0 && first !== undefined)
                submit(first.key);
            }}
          />
        </Combobox.EventsTarget>
        <Combobox.Options mt="xs" aria-label="Choices">
          {choices.map(({ key, label, hint }) => (
            <Combobox.Option key={key} value={key}>
              <Text fz="md">{label}</Text>
              <Text fz="xs" opacity={0.85}>
                {hint}
              </Text>
            </Combobox.Option>
          ))}
          {choices.length === 0 ? <Combobox.Empty>Nothing is called that</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox>
    </Modal>
  );
}

function useChoices(text: string): readonly Choice[] {
  const navigate = useNavigate();
  const wanted = text.toLowerCase();
  const found: Choice[] = [];
  if (ADDRESS.test(text)) {
    const go = () => void navigate({ to: '/explore', search: { device: wanted } });
    found.push({ key: 'device', label: `Device ${text.slice(0, 10)}…`, hint: 'Its attributes, terms and gateway', go });
  }
  if (/^\d{1,9}$/.test(text) && hasPage('round')) {
    const go = () => void navigate({ to: '/rounds/$round', params: { round: text } });
    found.push({ key: 'round', label: `Round ${text}`, hint: 'Where it stands', go });
  }
  for (const { label, hint, to } of roles.flatMap(({ places }) => places)) {
    if (!`${label} ${hint}`.toLowerCase().includes(wanted)) continue;
    found.push({ key: to, label, hint, go: () => void navigate({ to }) });
  }
  return found;
}
