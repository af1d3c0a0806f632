import { dayIn } from "#server/platform/clock.ts";

/** The portal has one day for all: that of its machines' time zone (TZ). */
export const portalDay = () => dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone);
