import { dayIn } from "#server/platform/clock.ts";
import { portalZone } from "#server/platform/portal-zone.ts";

/** The calendar date where the portal runs, at whose midnight the day's budget begins anew. */
export const portalDay = () => dayIn(portalZone());
