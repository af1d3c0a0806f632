import { addDays } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { PlanRow } from "./rows.ts";

/** Nobody is charged on the day after they have read our answer. */
const NOTICE_DAYS = 3;

/**
 * Whether nothing of it is taken or asked for by itself, because of a complaint about it that waits for our answer, or
 * had one just now. Its days stay, and whoever wants to pay still can.
 * @param today the calendar day where the customer lives
 */
export const isMuted = ({ complaints, customer }: PlanRow, today: string) =>
  complaints.some(
    ({ endedAt }) =>
      endedAt === null || today <= addDays(dayIn(customer.timeZone, endedAt), NOTICE_DAYS),
  );
