/** What the browser keeps between visits, beside what the playground keeps there; null where it keeps nothing. */
const PREFIX = 'customs-graph:';

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    // A browser may refuse storage; then nothing is remembered.
    return null;
  }
}

/** Keeps a value for the next visit where the browser allows; null takes it away. */
export function keep(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // As above.
  }
}
