import { openingError } from '../../src/store/grafeo/grafeo-errors';

test.each([
  ['MODULE_NOT_FOUND', 'Cannot find module for this platform'],
  ['ERR_DLOPEN_FAILED', 'a shared object has the wrong architecture'],
])('a platform without a binary (%s) is told how to serve a store all the same', (code, message) => {
  const error = openingError(Object.assign(new Error(message), { code }), 'data/graph.grafeo');
  expect(error).toMatchObject({ code: 'CG_STORE_MISSING', hint: expect.stringContaining('NEO4J_URI') as unknown });
});
