import { LANGUAGES } from "#server/platform/locale.ts";
import type { ThemeArea, ThemeStatus } from "#server/platform/prisma/enums.ts";
import { isLead, isStaff, type Viewer } from "#server/platform/viewer.ts";

export const TITLE_LIMIT = 120;
export const PASSAGE_LIMIT = 600;
export const SHIP_TEXT_LIMIT = 1200;
export const ANSWER_LIMIT = 2000;
export const UNDO_SECONDS = 10;
export const WEEKS = 12;
export const CONTACT_DAYS = 30;
export const SHIP_LANGUAGES = LANGUAGES;

export const AREAS = [
  "payments",
  "plans",
  "returns",
  "account",
  "support",
  "app",
] as const satisfies ThemeArea[];

/** In the order of the board. */
export const STATUSES = [
  "proposed",
  "confirmed",
  "planned",
  "in_progress",
  "shipped",
  "declined",
] as const satisfies ThemeStatus[];

/** What a person sets by hand: what is proposed has to be confirmed, and who ships tells everybody. */
export const SETTABLE = [
  "confirmed",
  "planned",
  "in_progress",
  "declined",
] as const satisfies ThemeStatus[];

type Asker = Pick<Viewer, "role">;

export const canSortThemes = (viewer: Asker) => isStaff(viewer);

/** It writes to customers by the hundred. */
export const canShip = (viewer: Asker) => isLead(viewer);

export const canHearNews = (viewer: Asker) => !isStaff(viewer);
