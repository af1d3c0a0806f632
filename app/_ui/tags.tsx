import type { DayLook } from "#server/platform/format/day.ts";
import { Day, DayOf, DaysAway } from "./day.tsx";
import type { Amount } from "#server/platform/format/money.ts";
import { Money } from "./money.tsx";
import { When } from "./when.tsx";

/*
 * What stands in a sentence's empty tags: `t.rich("left", { amount: moneyTag(plan.remaining) })`
 * for "<amount></amount> left".
 */
export const moneyTag = (amount: Amount | null) => () => amount && <Money amount={amount} />;

export const dayTag = (day: string, look?: DayLook) => () => <Day day={day} look={look} />;

export const dayOfTag = (at: string, look?: DayLook) => () => <DayOf at={at} look={look} />;

export const daysAwayTag = (day: string) => () => <DaysAway day={day} />;

export const whenTag = (at: string) => () => <When at={at} />;

export const exactTag = (at: string) => () => <When at={at} look="exact" />;

export const rowTimeTag = (at: string) => () => <When at={at} look="row" />;
