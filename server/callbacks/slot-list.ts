import { languageOf } from "#server/platform/locale.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { findAgents, type Wanted } from "./availability.ts";
import { bestOf, civilOf } from "./best-times.ts";
import { findCall } from "./callback.ts";
import { topicInChat } from "./chat.ts";
import type { CallTopic, SlotsView, SlotView } from "./schema.ts";
import { freeStarts } from "./slots.ts";
import { isShownTwice, wallTimeIn } from "./time-zones.ts";

type SlotQuery = {
  topic?: CallTopic | undefined;
  callbackId?: string | undefined;
  conversationId?: string | undefined;
  timeZone?: string | undefined;
  limit?: number | undefined;
};

/** Times at which somebody is free, day by day in the asked zone; who it would be is nobody's business. */
export async function listSlots(viewer: Viewer, query: SlotQuery): Promise<SlotsView> {
  const { timeZone = viewer.timeZone, limit } = query;
  const wanted = await wantedBy(viewer, query);
  const { agents, within, language } = await findAgents(wanted);
  const { starts, isOutside } = civilOf(freeStarts(agents, within), timeZone);
  const view = (at: number) => slotAt(at, timeZone);
  return {
    timeZone,
    topic: wanted.topic,
    language: { code: language, wanted: languageOf(wanted.language) },
    isOutside,
    best: bestOf(starts, timeZone).map(view),
    days: daysOf(starts.slice(0, limit).map(view)),
  };
}

async function wantedBy(
  viewer: Viewer,
  { topic, callbackId, conversationId }: SlotQuery,
): Promise<Wanted> {
  if (!callbackId) {
    const wanted = topic ?? (await topicInChat(viewer, conversationId));
    return { topic: wanted, language: viewer.locale };
  }
  const call = await findCall(viewer, callbackId);
  return { topic: call.topic, language: call.customer.locale, except: call.id };
}

const slotAt = (at: number, timeZone: string): SlotView => ({
  startsAt: new Date(at).toISOString(),
  wallTime: wallTimeIn(timeZone, at),
  isShownTwice: isShownTwice(timeZone, at),
});

function daysOf(slots: SlotView[]): SlotsView["days"] {
  const days = Map.groupBy(slots, ({ wallTime }) => wallTime.slice(0, 10));
  return [...days].map(([day, shown]) => ({ day, slots: shown }));
}
