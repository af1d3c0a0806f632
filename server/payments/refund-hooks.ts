import type { Tx } from "#server/platform/db.ts";
import type { Payout } from "#server/platform/prisma/client.ts";

type RefundHooks = {
  /** In the transaction in which it is known that money cannot go back the way it came. */
  failed: (tx: Tx, payout: Payout) => Promise<void>;
  /** In the transaction of a refund that no case has asked for. */
  made: (tx: Tx, refundId: string) => Promise<void>;
  /** After the COMMIT: what this customer's pages show of their refunds is another. */
  changed: (customerId: string) => void;
};

let registered: RefundHooks = {
  failed: async () => {},
  made: async () => {},
  changed: () => {},
};

export function registerRefundHooks(hooks: RefundHooks) {
  registered = hooks;
}

export const refundHooks = () => registered;
