import type { CaseKind } from "#server/platform/prisma/enums.ts";
import { isAdmin, isLead, isStaff, type Viewer } from "#server/platform/viewer.ts";

export const STORY_LIMIT = 2000;

/** A shop waits for a parcel before it can answer; anything else it can look up. Who ordered is asked without delay. */
export const SHOP_DAYS: Record<CaseKind, number> = {
  sent_back: 14,
  not_arrived: 7,
  wrong_item: 7,
  faulty: 7,
  order_cancelled: 7,
  charged_twice: 7,
  not_mine: 3,
};

/** Until then we have decided, or asked for what is missing. */
export const OUR_DAYS = 5;

/**
 * What somebody has not bought is given back by the end of the next business day (PSD2 Art. 73(1)), unless there is
 * reason to look closer; then it is decided within these many.
 */
export const NOT_MINE_DAYS = 5;

/** Whoever may have bought it is not the shop's to judge: it goes to us at once. */
export const isForUs = (kind: CaseKind) => kind === "not_mine";

export const visibleTo = (viewer: Viewer): { customerId?: string } =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

/** `agentEuros`: the most that an agent gives back without a second pair of eyes; 0: nothing. */
export type RefundRules = { agentEuros: number };

export const REFUND_RULE_NAMES = ["agentEuros"] as const satisfies (keyof RefundRules)[];

export type RefundRuleName = (typeof REFUND_RULE_NAMES)[number];

/** As the table's own check has them. */
export const REFUND_RULE_BOUNDS: Record<RefundRuleName, { least: number; most: number }> = {
  agentEuros: { least: 0, most: 900 },
};

export const DEFAULT_REFUND_RULES: RefundRules = { agentEuros: 250 };

export const canSetRefundRules = (viewer: Pick<Viewer, "role">) => isAdmin(viewer);

/** In minor units, about 250 euros; in other currencies nothing is given back by one agent alone. */
const ABOUT_250_EUROS: Record<string, number> = {
  AED: 100_000,
  AUD: 40_000,
  CAD: 40_000,
  CHF: 25_000,
  DKK: 200_000,
  EUR: 25_000,
  GBP: 20_000,
  NOK: 250_000,
  PLN: 100_000,
  SEK: 250_000,
  USD: 25_000,
};

/** @returns the most in minor units that they give back without a second pair of eyes; null: no limit */
export function refundLimit(
  viewer: Pick<Viewer, "role">,
  currency: string,
  rules: RefundRules = DEFAULT_REFUND_RULES,
) {
  return isLead(viewer) ? null : agentLimit(currency, rules);
}

/** As many times the table's amount as the rules' euros are 250, down to a whole minor unit. */
export const agentLimit = (currency: string, { agentEuros }: RefundRules) =>
  Math.floor(((ABOUT_250_EUROS[currency] ?? 0) * agentEuros) / DEFAULT_REFUND_RULES.agentEuros);

export const canHandleCases = (viewer: Pick<Viewer, "role">) => isStaff(viewer);

/** As the one whose case it is. */
export const canSpeak = (viewer: Pick<Viewer, "role">) => !isStaff(viewer);
