import { addDays, dateOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { areLeads } from "#server/platform/lead-mail.ts";
import { portalZone } from "#server/platform/portal-zone.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { queueFigures } from "./figures-mail.ts";
import { insightsOf } from "./insights.ts";
import { canSeeInsights } from "./policy.ts";
import { hourIn } from "./read-facts.ts";
import type { Insights } from "./schema.ts";

/** Mondays, by then what came in the night is added up. */
const HOUR = 7;

export async function getMailing(viewer: Viewer) {
  authorize(canSeeInsights(viewer));
  return { isOn: (await db.insightMailing.count({ where: { leadId: viewer.id } })) > 0 };
}

/** The week that is running when it is switched on is the first that comes. */
export async function setMailing(viewer: Viewer, { isOn }: { isOn: boolean }) {
  authorize(canSeeInsights(viewer));
  const leadId = viewer.id;
  if (isOn) {
    const sentWeek = dateOf(addDays(mondayOf(dayIn(portalZone())), -7));
    await db.insightMailing.createMany({
      data: [{ leadId, since: now(), sentWeek }],
      skipDuplicates: true,
    });
  } else await db.insightMailing.deleteMany({ where: { leadId } });
  return { isOn };
}

/** The week that is over, to everybody who wants it, once; who no longer answers for others gets none. @returns how many */
export async function mailFigures(): Promise<number> {
  const today = dayIn(portalZone());
  const monday = mondayOf(today);
  if (today === monday && hourIn(portalZone(), now()) < HOUR) return 0;
  const week = dateOf(addDays(monday, -7));
  const due = await db.insightMailing.findMany({
    where: { OR: [{ sentWeek: null }, { sentWeek: { lt: week } }], lead: areLeads },
    orderBy: { leadId: "asc" },
    include: { lead: { select: { email: true, name: true, locale: true } } },
  });
  if (due.length === 0) return 0;
  const span = { from: addDays(monday, -7), to: addDays(monday, -1) };
  const read = await insightsOf({ days: 7, ...span });
  return eachByItself(due, (one) => send(one, week, read));
}

type Due = { leadId: string; lead: { email: string; name: string; locale: string } };

/** The row decides: two processes at once send one. */
const send = ({ leadId, lead }: Due, week: Date, read: Insights) =>
  db.$transaction(async (tx) => {
    const { count } = await tx.insightMailing.updateMany({
      where: { leadId, OR: [{ sentWeek: null }, { sentWeek: { lt: week } }] },
      data: { sentWeek: week },
    });
    if (count > 0) await queueFigures(tx, lead, read);
    return count;
  });

const mondayOf = (day: string) => addDays(day, -((dateOf(day).getUTCDay() + 6) % 7));
