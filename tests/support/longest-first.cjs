const { default: Sequencer } = require('@jest/test-sequencer');
const SLOW_SUITES = require('./slow-suites.cjs');

/** Starts the slow suites first; jest by itself knows how long they take only after a first run. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = SLOW_SUITES.findIndex((name) => path.endsWith(name));
      return at < 0 ? SLOW_SUITES.length : at;
    };
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
};
