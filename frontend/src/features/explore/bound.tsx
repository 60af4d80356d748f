// One typed bound of a range. It is read when the reader is done with it, and says why where it makes no sense.
import { useEffect, useId, useState } from 'react';
import { headingOf, shapeOf } from '../../directory/column';
import { readEnd, writeEnd } from '../../directory/filters';
import type { Column } from '../../directory/schema';
import { dateInput, dateOfInput } from './date-input';
import classes from './facets.module.css';

type Props = {
  readonly column: Column;
  readonly side: 'min' | 'max';
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
};

export function Bound({ column, side, value, onChange }: Props) {
  const isTime = shapeOf(column) === 'time';
  const written = value === undefined ? '' : isTime ? dateInput(value) : writeEnd(column, value);
  const [text, setText] = useState(written);
  const [wrong, setWrong] = useState(false);
  const told = useId();
  useEffect(() => {
    setText(written);
    setWrong(false);
  }, [written]);

  function done() {
    if (text === written) return;
    const read = isTime ? dateOfInput(text) : readEnd(column, text, side);
    setWrong(read === null);
    if (read !== null) onChange(read);
  }

  return (
    <span className={classes.bound}>
      <input
        className={classes.input}
        type={isTime ? 'datetime-local' : 'text'}
        inputMode={isTime ? undefined : 'decimal'}
        placeholder={side === 'min' ? 'from' : 'to'}
        aria-label={`${headingOf(column)}, ${side === 'min' ? 'at least' : 'at most'}`}
        aria-invalid={wrong}
        aria-describedby={wrong ? told : undefined}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={done}
        onKeyDown={(event) => {
          if (event.key === 'Enter') done();
        }}
      />
      {wrong ? (
        <span id={told} className={classes.wrong} role="alert">
          {shapeOf(column) === 'price' ? 'An amount such as 0.25' : 'A whole number'}
        </span>
      ) : null}
    </span>
  );
}
