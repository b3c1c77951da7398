import { useState } from 'react';

/** What a box reads while a year is typed, digit by digit, is some day of the year 2 or 20. */
const WHOLE = /^[12]\d{3}-/;

/**
 * A box for a day. Who types has parts of a day in it for a while; they stay, and nothing else changes, until it is a
 * day or the box is empty.
 */
export function DayInput({
  id,
  day,
  min,
  onDay,
}: {
  readonly id: string;
  /** The day of the view; absent when it has none. */
  readonly day: string | undefined;
  readonly min?: string;
  /** Gets a day, or an empty text. */
  readonly onDay: (day: string) => void;
}) {
  const [typed, setTyped] = useState({ text: day ?? '', day });
  // Another day of the view, as by the slider, takes the place of what was typed.
  if (typed.day !== day) setTyped({ text: day ?? '', day });
  return (
    <input
      id={id}
      type="date"
      value={typed.text}
      min={min}
      onChange={({ target: { value, validity } }) => {
        setTyped({ text: value, day });
        if (value === '' ? !validity.badInput : WHOLE.test(value)) onDay(value);
      }}
    />
  );
}
