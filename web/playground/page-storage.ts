import type { Storage as GraphiQLStorage } from '@graphiql/toolkit';

const PREFIX = 'customs-graph:';

/**
 * The browser's storage under a prefix of our own, or one in memory where the browser refuses:
 * GraphiQL touches localStorage while mounting, and an exception there blanks the page.
 */
export function openPageStorage(): GraphiQLStorage {
  const items = browserStorage() ?? new MemoryItems();
  const own = () => items.keys().filter((key) => key.startsWith(PREFIX));
  return {
    getItem: (key) => items.get(PREFIX + key),
    setItem: (key, value) => items.set(PREFIX + key, value),
    removeItem: (key) => items.remove(PREFIX + key),
    clear: () => own().forEach((key) => items.remove(key)),
    get length() {
      return own().length;
    },
  };
}

interface Items {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

class MemoryItems implements Items {
  readonly #values = new Map<string, string>();
  get(key: string): string | null {
    return this.#values.get(key) ?? null;
  }
  set(key: string, value: string): void {
    this.#values.set(key, value);
  }
  remove(key: string): void {
    this.#values.delete(key);
  }
  keys(): string[] {
    return [...this.#values.keys()];
  }
}

function browserStorage(): Items | null {
  try {
    const { localStorage } = window;
    // Some browsers hand the object out and refuse at the first write.
    localStorage.setItem(`${PREFIX}probe`, '1');
    localStorage.removeItem(`${PREFIX}probe`);
    return {
      get: (key) => localStorage.getItem(key),
      set: (key, value) => localStorage.setItem(key, value),
      remove: (key) => localStorage.removeItem(key),
      keys: () => Object.keys(localStorage),
    };
  } catch {
    return null;
  }
}
