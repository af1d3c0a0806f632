import type { Tx } from "#server/platform/db.ts";
import type { MovedView, PlanSummary } from "./schema.ts";

export type PlanHooks = {
  /** In its transaction. `by`: who of staff did it for the customer. */
  moved: (tx: Tx, customerId: string, moved: MovedView, by: string | null) => Promise<void>;
  /** In its transaction. `by`: who of staff did it for the customer. */
  autopaySet: (tx: Tx, customerId: string, plan: PlanSummary, by: string | null) => Promise<void>;
  /** After the COMMIT: what this customer's pages show of their plans is another. */
  changed: (customerId: string) => void;
};

let registered: PlanHooks = {
  moved: async () => {},
  autopaySet: async () => {},
  changed: () => {},
};

export function registerPlanHooks(hooks: PlanHooks) {
  registered = hooks;
}

export const planHooks = () => registered;
