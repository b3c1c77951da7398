import * as fc from 'fast-check';
import { quoted } from '../../src/compiler/answer/json-values';

test('a text is written as JSON.stringify writes it, whatever is in it', () => {
  const units = fc.string({ unit: 'binary', maxLength: 40 });
  const halves = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((codes) => String.fromCharCode(...codes));
  fc.assert(
    fc.property(
      fc.oneof(units, halves, fc.constantFrom('"', '\\', '\n', '\u007f', '\u2028', '\ud83d', '😀', '')),
      // Not by expect, which takes twenty times as long; fast-check shows the text that fails.
      (text) => quoted(text) === JSON.stringify(text),
    ),
    { numRuns: 20_000 },
  );
});
