import type { Portal } from "#server/api/portal.ts";

declare global {
  /** Handed over by server/main.ts: the one way from a page to the server's module graph. */
  var portal: Portal | undefined;
}

export function portal(): Portal {
  if (!globalThis.portal)
    throw new Error("Pages are rendered by server/main.ts; start the program with npm start");
  return globalThis.portal;
}
