/** What must be undone however this program ends. @type {Set<() => void>} */
const leftovers = new Set();

// The last first: a disk must be unmounted before the folder can go in which it is.
process.on('exit', () => [...leftovers].reverse().forEach((undo) => undo()));
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
])
  process.on(signal, () => process.exit(code));

/** Has something undone at the end of this program; yields how to take that back. @param {() => void} undo at once */
export function undoAtExit(undo) {
  leftovers.add(undo);
  return () => leftovers.delete(undo);
}
