/* OpenTelemetry's exporter imports Node's own modules dynamically, which the contexts of jest do not know. */
const DYNAMIC = /\bimport\('(https?)'\)/g;

module.exports = { process: (code) => ({ code: code.replace(DYNAMIC, "Promise.resolve(require('$1'))") }) };
