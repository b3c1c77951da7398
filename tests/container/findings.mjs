const LAST_LINES = 20;

/** Prints what held and what did not, a line each. */
export class Findings {
  failed = 0;

  /** `why` is what the container said, for whoever has to find the cause. */
  holds(what, held, why = '') {
    console.log(`${held ? 'held  ' : 'FAILED'} ${what}`);
    if (held) return;
    this.failed += 1;
    if (why) console.log(why.trim().split('\n').slice(-LAST_LINES).join('\n').replace(/^/gm, '         '));
  }

  is(what, value, wanted, why) {
    const shown = String(value).replaceAll('\t', ' ');
    this.holds(`${what}: ${shown}${value === wanted ? '' : `, not ${wanted}`}`, value === wanted, why);
  }

  /** Runs a part; one that breaks off fails, and the next ones run. */
  async part(work) {
    try {
      await work();
    } catch (error) {
      this.holds(`${work.name} broke off`, false, error.stack);
    }
  }
}
