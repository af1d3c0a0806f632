import { addBusinessDays } from "#server/platform/business-days.ts";
import { addDays } from "#server/platform/calendar.ts";
import { countryOf } from "#server/platform/country.ts";
import type { CaseKind, CaseTurn } from "#server/platform/prisma/enums.ts";
import { isForUs, NOT_MINE_DAYS, OUR_DAYS, SHOP_DAYS } from "./policy.ts";

const CUSTOMER_DAYS = 14;
/** Days before their time is over, on which a customer hears of it once more. */
export const REMIND_DAYS = 3;

type Turn = {
  turn: CaseTurn;
  kind: CaseKind;
  today: string;
  /** Since when the plan is on hold. */
  heldOn: string;
  timeZone: string;
};

/** The last day on which whoever's turn it is can act. */
export function dueOnOf({ turn, kind, today, heldOn, timeZone }: Turn) {
  if (turn === "customer") return addDays(today, CUSTOMER_DAYS);
  const country = countryOf(timeZone);
  if (turn === "shop") {
    return isForUs(kind)
      ? addBusinessDays(today, SHOP_DAYS[kind], country)
      : addDays(today, SHOP_DAYS[kind]);
  }
  if (!isForUs(kind)) return addDays(today, OUR_DAYS);
  const next = addBusinessDays(today, 1, country);
  const last = addBusinessDays(heldOn, NOT_MINE_DAYS, country);
  return heldOn === today || last < next ? next : last;
}
