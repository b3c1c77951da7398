module.exports = async function teardown() {
  await globalThis.stopTestNeo4j?.();
};
