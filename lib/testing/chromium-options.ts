/** How Chromium is started wherever it is driven: quiet on the network, and as root where there is no other user. */
export function chromiumOptions(executablePath: string) {
  return {
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
