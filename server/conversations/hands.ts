import type { Tx } from "#server/platform/db.ts";

/** What rests on who holds a conversation hears of each change in the change's own transaction. */
type HandsHook = (tx: Tx, conversationId: string) => Promise<(() => void) | null>;

let registered: HandsHook = async () => null;

export function registerHandsHook(hook: HandsHook) {
  registered = hook;
}

/** @returns what follows the COMMIT, if anything. */
export const handsMayHaveChanged: HandsHook = (tx, conversationId) =>
  registered(tx, conversationId);
