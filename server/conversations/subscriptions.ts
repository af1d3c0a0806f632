import { z } from "zod";
import { expectOn, SESSION_TOPIC, subscribe } from "#server/platform/bus.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import type { StreamBuffer } from "./stream-buffer.ts";
import { watchLog, type Watcher } from "./log-watch.ts";
import type { EventView, Frame } from "./schema.ts";

/** What the bus says about one conversation, or to one person or session. */
export type Notice =
  | { type: "event"; event: EventView }
  /** There is more in the log, and it may stand differently. */
  | { type: "wake" }
  | { type: "status" }
  /** Nothing that is kept: a piece of a draft, a sign of typing. Not for the person it comes `from`. */
  | { type: "frame"; frame: Frame; from?: string }
  /** The viewer has a conversation that this stream does not know yet. */
  | { type: "opened"; conversationId: string }
  | { type: "desk"; cause: object }
  /** The session is over. */
  | { type: "ended" };

const frameShape = z.looseObject({ type: z.string() });
const noticeShape = z.discriminatedUnion("type", [
  z.looseObject({
    type: z.literal("event"),
    event: z.looseObject({ conversationId: z.string(), seq: z.int(), internal: z.boolean() }),
  }),
  z.looseObject({ type: z.literal(["wake", "status", "ended"]) }),
  z.looseObject({ type: z.literal("frame"), frame: frameShape, from: z.string().optional() }),
  z.looseObject({ type: z.literal("opened"), conversationId: z.string() }),
  z.looseObject({ type: z.literal("desk"), cause: z.looseObject({}) }),
]);
for (const prefix of ["conversation:", "person:", SESSION_TOPIC]) expectOn(prefix, noticeShape);
expectOn("desk", z.looseObject({ conversationId: z.string().optional() }));

export type Message = { conversationId: string; notice: Notice };

/** Often enough that a break of half a minute right after an answer is still a short one. */
const ASK_MS = 10_000;
const areYouThere: Notice = { type: "frame", frame: { type: "are_you_there" } };
const news = {
  feedback: { type: "frame", frame: { type: "feedback" } },
  callbacks: { type: "frame", frame: { type: "callbacks" } },
  presence: { type: "frame", frame: { type: "presence" } },
} as const satisfies Record<string, Notice>;

/** The bus topics that one stream listens to, poured into its inbox. */
export class Subscriptions {
  readonly #inbox: StreamBuffer<Message>;
  readonly #leaving: (() => void)[];

  constructor(viewer: Viewer, desk: boolean, inbox: StreamBuffer<Message>) {
    this.#inbox = inbox;
    this.#leaving = [
      this.#listen(`${SESSION_TOPIC}${viewer.sessionId}`),
      this.#listen(`person:${viewer.id}`),
    ];
    if (desk) this.#leaving.push(subscribe("desk", (cause) => this.#desk(cause)));
    if (isStaff(viewer)) this.#leaving.push(this.#ask());
  }

  join(conversationId: string, watcher: Watcher) {
    this.#leaving.push(this.#listen(`conversation:${conversationId}`, conversationId));
    this.#leaving.push(watchLog(conversationId, watcher));
  }

  leave() {
    for (const leaveOne of this.#leaving.splice(0)) leaveOne();
  }

  /** On these topics the bus carries only what this code base publishes there. */
  #listen(topic: string, conversationId = "") {
    return subscribe(topic, (message) => {
      const notice = message as Notice;
      const about = notice.type === "opened" ? notice.conversationId : conversationId;
      this.#inbox.put({ conversationId: about, notice });
      if (notice.type === "ended") this.#inbox.end();
    });
  }

  #desk(message: unknown) {
    const cause = message as { conversationId?: string; feedback?: true; callbacks?: true };
    const { conversationId } = cause;
    const of = (["feedback", "callbacks"] as const).find((kind) => cause[kind]) ?? "presence";
    const notice: Notice = conversationId ? { type: "desk", cause } : news[of];
    this.#inbox.put({ conversationId: conversationId ?? "", notice });
  }

  #ask() {
    const asking = () => this.#inbox.put({ conversationId: "", notice: areYouThere });
    const timer = setInterval(asking, ASK_MS).unref();
    return () => clearInterval(timer);
  }
}
