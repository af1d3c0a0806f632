import { endSettledRequests } from "#server/hardship/sweep.ts";
import { remindOfQuestions, watchDeadlines } from "#server/cases/sweeps.ts";
import { watchComplaints } from "#server/complaints/sweep.ts";
import { addDays } from "#server/platform/calendar.ts";
import { remindOfExpiringCards } from "#server/plans/autopay/expiring.ts";
import { useSecret } from "#server/platform/secrets.ts";
import { takeDuePayments } from "#server/plans/autopay/take.ts";
import { remindOfPayments } from "#server/reminders/remind.ts";
import { setTime } from "./clock.ts";

/** The jobs that run by themselves, at noon of each day behind `start`. */
export async function liveThrough(
  start: string,
  days: number,
  each: (day: number) => Promise<unknown>,
) {
  useSecret("of the links in reminders");
  for (let day = 1; day <= days; day++) {
    setTime(`${addDays(start, day)}T12:00:00Z`);
    await takeDuePayments();
    await remindOfExpiringCards();
    await remindOfPayments();
    await watchDeadlines();
    await remindOfQuestions();
    await endSettledRequests();
    await watchComplaints();
    await each(day);
  }
}
