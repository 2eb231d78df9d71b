// Loaded into a server by a test (NODE_OPTIONS=--require): on SIGUSR2 it collects all garbage and tells what is left.
const v8 = require('node:v8');
const vm = require('node:vm');

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');
process.on('SIGUSR2', () => {
  collect();
  setImmediate(() => {
    collect();
    process.stderr.write(`heap after collection: ${process.memoryUsage().heapUsed}\n`);
  });
});
