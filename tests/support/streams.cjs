/* In the place of readable-stream, a copy of Node's own streams that declares a global that sandboxInjectedGlobals has. */
module.exports = require('node:stream');
