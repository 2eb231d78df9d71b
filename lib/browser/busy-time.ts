/** How long "Checking…" stands at the least, in milliseconds: an answer that comes at once would not be seen to come. */
export const busyForMs = 500;
