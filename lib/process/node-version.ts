/** The first number of Node's version: 20, 22, 24. */
export const nodeVersion = Number(process.versions.node.split('.')[0]);
