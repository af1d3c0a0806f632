import { z } from "zod";
import { topicOf } from "#server/platform/bus.ts";
import type { EventView, Frame } from "./schema.ts";

/** What a conversation was about is looked up once it has ended. */
export const NAME_JOB = "conversations.name";

const eventShape = z.object({
  conversationId: z.string(),
  seq: z.int(),
  internal: z.boolean(),
});
const event = z.custom<EventView>((said) => eventShape.safeParse(said).success);
const frameShape = z.object({ type: z.string() });
/** Nothing that is kept: a piece of a draft, a sign of typing. Not for the person it comes `from`. */
const frame = z.object({
  type: z.literal("frame"),
  frame: z.custom<Frame>((said) => frameShape.safeParse(said).success),
  from: z.string().optional(),
});

/** wake: there is more in the log, and its status may be another. */
export const conversationTopic = topicOf(
  "conversation",
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("event"), event }),
    z.object({ type: z.enum(["wake", "status"]) }),
    frame,
  ]),
);

/** opened: the person has a conversation that their streams do not know yet. */
export const personTopic = topicOf(
  "person",
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("opened"), conversationId: z.string() }),
    frame,
  ]),
);

/** To whoever writes the answer of a conversation: pause with your last words in the database; and their word back. */
export const runTopic = topicOf("run", z.object({ type: z.enum(["lock", "locked", "wake"]) }));

const deskTopic = topicOf(
  "desk",
  z.union([
    z.object({ conversationId: z.string() }),
    z.object({
      changed: z.enum([
        "feedback",
        "callbacks",
        "presence",
        "cases",
        "hardship",
        "refunds",
        "imports",
        "articles",
        "trials",
        "shifts",
        "themes",
      ]),
    }),
  ]),
);
const ALL = "all";

export type DeskNotice = Parameters<typeof deskTopic.notify>[1];

/** To all open desks: look at this conversation, or at that list, anew. */
export const notifyDesks = (notice: DeskNotice) => deskTopic.notify(ALL, notice);
export const subscribeDesks = (listener: (notice: DeskNotice) => void) =>
  deskTopic.subscribe(ALL, listener);

/** A list that a person's page shows has changed. */
export const notifyPerson = (id: string, list: "feedback" | "callbacks" | "plans") =>
  personTopic.notify(id, { type: "frame", frame: { type: list } });
