import type { Tx } from "#server/platform/db.ts";
import type { Charge } from "#server/platform/prisma/client.ts";

export type ChargeHooks = {
  /** In the transaction of its end, after which it is known: paid, or declined. */
  ended: (tx: Tx, charge: Charge) => Promise<void>;
  /** In the transaction in which it is known that the customer has to show their bank that it is them. */
  asked: (tx: Tx, charge: Charge) => Promise<void>;
  /** After the COMMIT: what this customer's pages show of their payments is another. */
  changed: (customerId: string) => void;
};

let registered: ChargeHooks = {
  ended: async () => {},
  asked: async () => {},
  changed: () => {},
};

export function registerChargeHooks(hooks: ChargeHooks) {
  registered = hooks;
}

export const chargeHooks = () => registered;
