import { isStaff, type Viewer } from "#server/platform/viewer.ts";

/** What somebody asks for about themselves; staff cannot ask for it for them. */
export const canAskAboutOneself = (viewer: Pick<Viewer, "role">) => !isStaff(viewer);

/** How long a copy lies ready. */
export const EXPORT_DAYS = 7;

/** From asking to closing: so long the account can be kept. */
export const CLOSING_DAYS = 14;

/** So long accounting law wants the ledger kept: Germany 8 years, Sweden 7, the United Kingdom 6, the Emirates 5. */
const LEDGER_YEARS: [zone: RegExp, years: number][] = [
  [/^Europe\/Berlin$/, 8],
  [/^Europe\/Stockholm$/, 7],
  [/^Europe\/London$/, 6],
  [/^Asia\/Dubai$/, 5],
];
const LONGEST_YEARS = 10;

/** @param timeZone says in which country somebody lives; elsewhere it is the longest that we know of */
export const ledgerYears = (timeZone: string) =>
  LEDGER_YEARS.find(([zone]) => zone.test(timeZone))?.[1] ?? LONGEST_YEARS;
