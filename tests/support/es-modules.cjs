/* Packages that are ES modules alone, as the CommonJS that jest runs. */
const { createHash } = require('node:crypto');
const ts = require('typescript');

const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };

module.exports = {
  process: (code) => ({ code: ts.transpileModule(code, { compilerOptions }).outputText }),
  getCacheKey: (code) => createHash('sha256').update(`es-modules 1 ${code}`).digest('hex'),
};
