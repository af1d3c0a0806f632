import { CASE_LISTS, type CaseList } from "#server/cases/schema.ts";

const PLACE = "/admin/cases";
/** What we have to do ourselves. */
const FIRST: CaseList = "us";

/** What an address asks for; what cannot be read in it is the first list. */
export const listIn = (asked: unknown): CaseList =>
  CASE_LISTS.find((name) => name === asked) ?? FIRST;

/** A case keeps the list it was opened from, so that the way back leads there. */
export const addressOf = (list: CaseList, id?: string) =>
  `${PLACE}${id ? `/${id}` : ""}${list === FIRST ? "" : `?list=${list}`}`;
