import { sessionTopic } from "#server/platform/session-topic.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import type { StreamBuffer } from "./stream-buffer.ts";
import { watchLog, type Watcher } from "./log-watch.ts";
import { conversationTopic, type DeskNotice, personTopic, subscribeDesks } from "./topics.ts";

type From<Topic extends { notify: (id: string, notice: never) => void }> = Parameters<
  Topic["notify"]
>[1];

export type Notice =
  | From<typeof conversationTopic>
  | From<typeof personTopic>
  | From<typeof sessionTopic>
  | { type: "desk"; cause: object };

export type Message = { conversationId: string; notice: Notice };

const ASK_MS = 10_000;
const areYouThere: Notice = { type: "frame", frame: { type: "are_you_there" } };
const changes = {
  feedback: { type: "frame", frame: { type: "feedback" } },
  callbacks: { type: "frame", frame: { type: "callbacks" } },
  cases: { type: "frame", frame: { type: "cases" } },
  hardship: { type: "frame", frame: { type: "hardship" } },
  refunds: { type: "frame", frame: { type: "refunds" } },
  imports: { type: "frame", frame: { type: "imports" } },
  articles: { type: "frame", frame: { type: "articles" } },
  trials: { type: "frame", frame: { type: "trials" } },
  shifts: { type: "frame", frame: { type: "shifts" } },
  themes: { type: "frame", frame: { type: "themes" } },
  presence: { type: "frame", frame: { type: "presence" } },
} as const satisfies Record<string, Notice>;

export class Subscriptions {
  readonly #inbox: StreamBuffer<Message>;
  readonly #leaving: (() => void)[];

  constructor(viewer: Viewer, desk: boolean, inbox: StreamBuffer<Message>) {
    this.#inbox = inbox;
    const put = (notice: Notice, conversationId = "") => inbox.put({ conversationId, notice });
    this.#leaving = [
      sessionTopic.subscribe(viewer.sessionId, (notice) => {
        put(notice);
        inbox.end();
      }),
      personTopic.subscribe(viewer.id, (notice) =>
        put(notice, notice.type === "opened" ? notice.conversationId : ""),
      ),
    ];
    if (desk) this.#leaving.push(subscribeDesks((cause) => this.#desk(cause)));
    if (isStaff(viewer)) this.#leaving.push(this.#ask());
  }

  join(conversationId: string, watcher: Watcher) {
    const put = (notice: Notice) => this.#inbox.put({ conversationId, notice });
    this.#leaving.push(conversationTopic.subscribe(conversationId, put));
    this.#leaving.push(watchLog(conversationId, watcher));
  }

  leave() {
    for (const leaveOne of this.#leaving.splice(0)) leaveOne();
  }

  #desk(cause: DeskNotice) {
    if ("conversationId" in cause) {
      const { conversationId } = cause;
      this.#inbox.put({ conversationId, notice: { type: "desk", cause } });
    } else this.#inbox.put({ conversationId: "", notice: changes[cause.changed] });
  }

  #ask() {
    const asking = () => this.#inbox.put({ conversationId: "", notice: areYouThere });
    const timer = setInterval(asking, ASK_MS).unref();
    return () => clearInterval(timer);
  }
}
