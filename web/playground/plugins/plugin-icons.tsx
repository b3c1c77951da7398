const OUTLINE = {
  viewBox: '0 0 20 20',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** A speech bubble with a question mark. */
export function QuestionsIcon() {
  return (
    <svg {...OUTLINE} aria-hidden="true">
      <path d="M3 3.5h14v10.5H9.5L6 17v-3H3Z" />
      <path d="M8.2 7.2a1.9 1.9 0 1 1 2.6 1.9c-.5.2-.8.5-.8 1.1M10 12h.01" />
    </svg>
  );
}

/** A magnifying glass over lines of text. */
export function ExplainIcon() {
  return (
    <svg {...OUTLINE} aria-hidden="true">
      <path d="M3 4h12M3 8h5M3 12h4M3 16h5" />
      <circle cx="12.5" cy="11.5" r="3.5" />
      <path d="m15 14 2.5 2.5" />
    </svg>
  );
}
