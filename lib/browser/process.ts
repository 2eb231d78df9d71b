/** All that the framework's scripts read of Node's `process` in a browser, where their own stand-in is 3 kB more. */
export const env = {};
