/** Where the articles stand for everyone, and where staff read them without leaving their own pages. */
export const HELP = "/help";
export const STAFF_HELP = "/admin/help";
export type HelpBase = typeof HELP | typeof STAFF_HELP;
