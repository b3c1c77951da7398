const { rmSync } = require('node:fs');

module.exports = function tearDown() {
  rmSync(process.env.CUSTOMS_GRAPH_TEST_RUN, { recursive: true, force: true });
};
