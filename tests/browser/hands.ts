import type { Locator, Page } from 'playwright-core';

/** What a reader does to a page; each way of doing it does all. */
export interface Hands {
  /** Follows a link, presses a button, chooses a cell. */
  press(target: Locator): Promise<void>;
  write(box: Locator, text: string): Promise<void>;
  /** Takes what a search box offers for a text. */
  find(box: Locator, text: string, option: Locator): Promise<void>;
  /** Chooses an option of a list by its value. */
  choose(list: Locator, value: string): Promise<void>;
  setDay(box: Locator, day: string): Promise<void>;
  /** Leaves what lies over the page; `close` is the button for it. */
  leave(close: Locator): Promise<void>;
}

/** Reads and points. */
export const byPointer: (page: Page) => Hands = () => ({
  press: (target) => target.click(),
  write: async (box, text) => {
    await box.click();
    await box.fill(text);
  },
  find: async (box, text, option) => {
    await box.pressSequentially(text);
    await option.click();
  },
  choose: async (list, value) => {
    await list.selectOption(value);
  },
  setDay: (box, day) => box.fill(day),
  leave: (close) => close.click(),
});

/** So many stops a reader would have the patience for. */
const MOST_STOPS = 250;

/** Reads and types: Tab, arrows, Enter, Escape and letters, and nothing else. */
export function byKeyboard(page: Page): Hands {
  const { keyboard } = page;

  const press = async (target: Locator): Promise<void> => {
    await reach(target);
    await keyboard.press('Enter');
  };

  /** Goes on by Tab until the target has the focus, and by the arrow keys once in its grid. */
  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      const key = await target.evaluate(nextKey);
      if (key === '') return;
      await keyboard.press(key);
    }
    throw new Error(`${String(target)} has no focus after ${MOST_STOPS} keys.`);
  }

  return {
    press,
    write: async (box, text) => {
      await reach(box);
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type(text);
    },
    find: async (box, text) => {
      await reach(box);
      await keyboard.type(text);
      // At once: the box waits for what fits the whole text.
      await keyboard.press('Enter');
    },
    choose: async (list, value) => {
      await reach(list);
      // The list itself, for its label may be another once the language is.
      const chosen = await list.elementHandle();
      const label = await list.locator(`option[value="${value}"]`).innerText();
      for (const letter of label) {
        await keyboard.type(letter);
        if ((await chosen.inputValue()) === value) return;
      }
      throw new Error(`Typing "${label}" does not choose ${value}.`);
    },
    setDay: async (box, day) => {
      const [year, month, dayOfMonth] = day.split('-');
      // Which comes first is the browser's to say; where both are the same it does not matter.
      if (month !== dayOfMonth) throw new Error(`The day of ${day} has not the number of its month.`);
      await reach(box);
      // To its first part, wherever the focus is in it.
      for (let parts = 0; parts < 3; parts += 1) await keyboard.press('ArrowLeft');
      await keyboard.type(`${month}${dayOfMonth}${year}`);
    },
    leave: () => keyboard.press('Escape'),
  };
}

/** What is read here of the page's elements: tests are compiled without the types of the DOM. */
interface Spot {
  closest(selector: string): Spot | null;
  contains(other: Spot): boolean;
  readonly parentElement: { readonly rowIndex: number };
  readonly cellIndex: number;
}
declare const document: { readonly activeElement: Spot };

/** Runs in the page: the key that brings the focus nearer to a target, empty where it has come. */
function nextKey(target: Spot): string {
  const focused = document.activeElement;
  if (focused === target) return '';
  if (!target.closest('[role="grid"]')?.contains(focused)) return 'Tab';
  const [here, there] = [focused.closest('td, th')!, target.closest('td, th')!];
  const rows = there.parentElement.rowIndex - here.parentElement.rowIndex;
  if (rows !== 0) return rows > 0 ? 'ArrowDown' : 'ArrowUp';
  return there.cellIndex > here.cellIndex ? 'ArrowRight' : 'ArrowLeft';
}
