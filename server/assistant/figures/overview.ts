import { addDays, dateOf, dayOf } from "#server/platform/calendar.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { portalDay } from "../caps/portal-day.ts";
import { assistantCapsInForce } from "../caps/rules.ts";
import { portalSpentToday } from "../caps/spent.ts";
import { outsideModel, outsideStanding } from "../models/outside.ts";
import { canSeeAssistant, isPortalCapReached } from "../policy.ts";
import type { AssistantOverview, ModelState, SpentDay, Standing } from "../schema.ts";
import { figuresSince } from "./figures.ts";

const DAYS = 7;
const DAY_MS = 86_400_000;

export async function getAssistantOverview(viewer: Viewer): Promise<AssistantOverview> {
  authorize(canSeeAssistant(viewer));
  const [state, lastDay, lastWeek, days] = await Promise.all([
    modelState(),
    figuresSince(new Date(+now() - DAY_MS)),
    figuresSince(new Date(+now() - DAYS * DAY_MS)),
    spentDays(),
  ]);
  return { state, lastDay, lastWeek, days };
}

/** As the process sees it that answers: each rests by itself. */
async function modelState(): Promise<ModelState> {
  const [today, caps] = await Promise.all([portalSpentToday(), assistantCapsInForce()]);
  const outside = outsideModel();
  const { restsUntil, isProbing } = outsideStanding();
  const standing = (): Standing => {
    if (!outside) return "embedded";
    if (isPortalCapReached(caps, today)) return "capped";
    if (restsUntil) return "resting";
    return isProbing ? "probing" : "working";
  };
  return {
    outside: outside?.id ?? null,
    price: outside?.price ?? null,
    standing: standing(),
    restsUntil: restsUntil?.toISOString() ?? null,
    today,
  };
}

async function spentDays(): Promise<SpentDay[]> {
  const today = portalDay();
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, index + 1 - DAYS));
  const rows = await db.assistantDay.findMany({
    where: { day: { gte: dateOf(days[0] ?? today), lte: dateOf(today) } },
  });
  const kept = new Map(rows.map((row) => [dayOf(row.day), row]));
  return days.map((day) => {
    const row = kept.get(day);
    return {
      day,
      turns: row?.turns ?? 0,
      unpriced: row?.unpriced ?? 0,
      tokensIn: Number(row?.tokensIn ?? 0n),
      tokensOut: Number(row?.tokensOut ?? 0n),
      costMicros: Number(row?.costMicros ?? 0n),
    };
  });
}
