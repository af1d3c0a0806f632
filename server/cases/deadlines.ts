import { addDays } from "#server/platform/calendar.ts";
import type { CaseKind, CaseTurn } from "#server/platform/prisma/enums.ts";
import { OUR_DAYS, SHOP_DAYS } from "./policy.ts";

const CUSTOMER_DAYS = 14;
/** Days before their time is over, on which a customer hears of it once more. */
export const REMIND_DAYS = 3;

/** The last day on which whoever's turn it is can act. */
export const dueOnOf = (turn: CaseTurn, kind: CaseKind, today: string) =>
  addDays(today, turn === "shop" ? SHOP_DAYS[kind] : turn === "us" ? OUR_DAYS : CUSTOMER_DAYS);
