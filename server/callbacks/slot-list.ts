import { languageOf } from "#server/platform/locale.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { findCall } from "./callback.ts";
import type { CallTopic, SlotsView, SlotView } from "./schema.ts";
import { freeStarts } from "./slots.ts";
import { findAgents } from "./times.ts";
import { isShownTwice, wallTimeIn } from "./time-zones.ts";

type Query = {
  topic: CallTopic;
  callbackId?: string | undefined;
  timeZone?: string | undefined;
  limit?: number | undefined;
};

/** Times at which somebody is free, day by day in the asked zone; who it would be is nobody's business. */
export async function listSlots(viewer: Viewer, query: Query): Promise<SlotsView> {
  const { timeZone = viewer.timeZone, limit } = query;
  const asking = await askingOf(viewer, query);
  const { diaries, within, language } = await findAgents(asking);
  const starts = freeStarts(diaries, within).slice(0, limit);
  return {
    timeZone,
    language: { code: language, wanted: languageOf(asking.language) },
    days: daysOf(starts.map((at) => slotAt(at, timeZone))),
  };
}

async function askingOf(viewer: Viewer, { topic, callbackId }: Query) {
  if (!callbackId) return { topic, language: viewer.locale };
  const call = await findCall(viewer, callbackId);
  return { topic: call.topic, language: call.customer.locale, except: call.id };
}

const slotAt = (at: number, timeZone: string): SlotView => ({
  startsAt: new Date(at).toISOString(),
  wallTime: wallTimeIn(timeZone, at),
  isShownTwice: isShownTwice(timeZone, at),
});

function daysOf(slots: SlotView[]): SlotsView["days"] {
  const days = new Map<string, SlotView[]>();
  for (const slot of slots) {
    const day = slot.wallTime.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days].map(([day, shown]) => ({ day, slots: shown }));
}
