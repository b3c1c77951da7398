import { useEffect } from 'react';

/** Where a skip link leads: its text, and the part of GraphiQL that the keyboard then stands in. */
const TARGETS = [
  { id: 'editor', text: 'Skip to the editor', part: '.graphiql-query-editor' },
  { id: 'answer', text: 'Skip to the answer', part: '.result-window' },
];

/** The first things that a keyboard reaches: ways past the tools, shown while they have the focus. */
export function SkipLinks() {
  useEffect(() => {
    for (const { id, part } of TARGETS) document.querySelector(part)?.setAttribute('id', id);
  }, []);
  return (
    <nav className="skip-links" aria-label="Skip">
      {TARGETS.map(({ id, text }) => (
        <a
          key={id}
          href={`#${id}`}
          onClick={(event) => {
            // What stands after the `#` is for links to questions.
            event.preventDefault();
            focusWithin(id);
          }}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}

/** Puts the focus into the editor that the element holds. */
export const focusWithin = (id: string): void => document.getElementById(id)?.querySelector('textarea')?.focus();
