import { addDays } from "#server/platform/calendar.ts";
import type { CaseKind, CaseTurn } from "#server/platform/prisma/enums.ts";

/** A shop waits for a parcel before it can answer; anything else it can look up. */
export const SHOP_DAYS: Record<CaseKind, number> = {
  sent_back: 14,
  not_arrived: 7,
  wrong_item: 7,
  faulty: 7,
  order_cancelled: 7,
  charged_twice: 7,
};
const OUR_DAYS = 5;
const CUSTOMER_DAYS = 14;
/** Days before their time is over, on which a customer hears of it once more. */
export const REMIND_DAYS = 3;

/** The last day on which whoever's turn it is can act. */
export const dueOnOf = (turn: CaseTurn, kind: CaseKind, today: string) =>
  addDays(today, turn === "shop" ? SHOP_DAYS[kind] : turn === "us" ? OUR_DAYS : CUSTOMER_DAYS);
