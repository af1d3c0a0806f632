import type { Tx } from "#server/platform/db.ts";

export type HardshipStep = "asked" | "agreed" | "declined" | "withdrawn" | "nothing_owed";

export type HardshipNews = {
  customerId: string;
  requestId: string;
  step: HardshipStep;
  /** Who of staff did it. */
  by: string | null;
};

type HardshipHooks = {
  /** In its transaction. */
  changed: (tx: Tx, news: HardshipNews) => Promise<void>;
  /** After the COMMIT: pages of the customer and the list of staff show another thing. */
  notify: (customerId: string) => void;
};

let registered: HardshipHooks = { changed: async () => {}, notify: () => {} };

export function registerHardshipHooks(hooks: HardshipHooks) {
  registered = hooks;
}

export const hardshipHooks = () => registered;
