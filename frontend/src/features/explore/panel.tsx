// A button with a panel under it, by the browser's own popover: it closes by Escape and by a click beside it, and no code
// for floating things is loaded for it.
import { Button } from '@mantine/core';
import { type ComponentType, type ReactNode, useId, useRef, useState } from 'react';
import classes from './toolbar.module.css';

const WIDTH = 300;
const GAP = 6;

type Props = {
  readonly label: string;
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  readonly hidden?: boolean;
  /** What there is to see in it, in few words. */
  readonly note?: string | undefined;
  readonly children: (close: () => void) => ReactNode;
};

export function Panel({ label, icon: Icon, hidden = false, note, children }: Props) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  if (hidden) return null;

  function place() {
    const box = button.current?.getBoundingClientRect();
    if (box === undefined || panel.current === null) return;
    const left = Math.max(GAP, Math.min(box.left, window.innerWidth - WIDTH - 2 * GAP));
    panel.current.style.left = `${left}px`;
    panel.current.style.top = `${box.bottom + GAP}px`;
  }

  return (
    <>
      <Button
        ref={button}
        variant="default"
        leftSection={<Icon size={15} aria-hidden />}
        popoverTarget={id}
        aria-expanded={opened}
      >
        {label}
        {note === undefined ? null : <span className={classes.note}>{note}</span>}
      </Button>
      <section
        ref={panel}
        id={id}
        popover="auto"
        className={classes.panel}
        aria-label={label}
        onToggle={(event) => {
          setOpened(event.newState === 'open');
          place();
        }}
      >
        {opened ? children(() => panel.current?.hidePopover()) : null}
      </section>
    </>
  );
}
