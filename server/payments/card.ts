import { addDays, addMonths } from "#server/platform/calendar.ts";

/** As a person reads it: "Visa ···· 4242". */
export const cardLabel = (brand: string, lastFour: string) => `${brand} ···· ${lastFour}`;

/** "2028-02" → "2028-02-29" */
export const lastDayOf = (month: string) => addDays(addMonths(`${month}-01`, 1), -1);
