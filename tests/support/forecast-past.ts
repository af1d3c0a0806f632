import { addDays } from "#server/platform/calendar.ts";
import { db } from "#server/platform/db.ts";

const WEEKS = 8;

/** Until that day, a chat in each half hour between nine and five, two at noon, every day but Sundays. */
export async function writeBusyPast(until: string) {
  const days = Array.from({ length: WEEKS * 7 }, (_, index) => addDays(until, -1 - index));
  const hours = Array.from({ length: 16 }, (_, index) => 9 + index / 2);
  await db.contactCount.createMany({
    data: days
      .filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() !== 0)
      .flatMap((day) =>
        hours.map((hour) => ({
          startsAt: new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000),
          topic: "payments" as const,
          language: "en",
          channel: "chat" as const,
          came: hour === 12 ? 2 : 1,
          handled: 1,
          handledSeconds: 900,
        })),
      ),
  });
}
