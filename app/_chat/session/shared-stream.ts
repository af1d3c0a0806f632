import type { Frame } from "#server/conversations/schema.ts";
import type { Place } from "../state/wanted.ts";
import { createLeader, type Subscribe } from "./leader.ts";

/** What the tabs of one person in one browser say to each other. */
export type TabMessage = { from: string } & (
  | { type: "want"; places: Place[] }
  | { type: "left" }
  /** I hold the stream, and it is about to begin: say what you want of it. */
  | { type: "lead"; silent: boolean }
  | { type: "served"; tabs: string[] }
  | { type: "frame"; frame: Frame }
  | { type: "stopped" }
  | { type: "ask" }
  | { type: "answer"; isSeen: boolean }
);

/** The world of one tab, so that many can be tested without a browser. */
export type World = {
  tab: string;
  /** A customer's open conversation belongs in each of their tabs, known there or not. */
  bringsOwn: boolean;
  places: () => Place[];
  subscribe: Subscribe;
  post: (message: TabMessage) => void;
  /** One tab of a browser wins, and the next one as soon as it is gone. */
  elect: (on: { won: () => void; lost: () => void }) => { steal: () => void; leave: () => void };
  /** Somebody looks at this tab. */
  isSeen: () => boolean;
  receive: (frame: Frame) => void;
  up: () => void;
  down: (silent: boolean) => void;
  /** The server refused the stream: only a new page brings another. */
  stopped: () => void;
  setTimer: (run: () => void, ms: number) => () => void;
};

const ASK_MS = 1_000;
/** A leader that leaves so many questions unanswered is frozen. */
const UNANSWERED = 3;

/**
 * One stream for all tabs of one person in one browser, which has six connections in all. One tab leads and passes
 * on what comes; the tab that is looked at does not depend on one that the browser has put to sleep.
 */
export function createSharedStream(world: World) {
  const { tab: from, post } = world;
  let leader: string | null = null;
  let leading: ReturnType<typeof createLeader> | null = null;
  let election: ReturnType<World["elect"]> | null = null;
  let unanswered = 0;
  let cancelWatch: (() => void) | null = null;

  const want = () =>
    leading
      ? leading.serve(from, world.places())
      : post({ from, type: "want", places: world.places() });

  function won() {
    leader = from;
    leading = createLeader({
      ...world,
      callRoll(silent) {
        world.down(silent);
        post({ from, type: "lead", silent });
      },
      receive(frame) {
        world.receive(frame);
        // One answer for all tabs is enough.
        if (frame.type !== "are_you_there") post({ from, type: "frame", frame });
      },
      served(tabs) {
        if (tabs.includes(from)) world.up();
        post({ from, type: "served", tabs });
      },
      stopped() {
        world.stopped();
        post({ from, type: "stopped" });
      },
    });
    leading.start();
  }

  function lost() {
    if (!leading) return;
    leading.stop();
    leading = null;
    leader = null;
    world.down(false);
    want();
  }

  function hear(message: TabMessage) {
    if (message.from === from) return;
    if (message.type === "want") return leading?.serve(message.from, message.places);
    if (message.type === "left") return leading?.forget(message.from);
    if (message.type === "ask") return answer();
    hearLeader(message);
  }

  const answer = () => leading && post({ from, type: "answer", isSeen: world.isSeen() });

  /** A former leader that wakes up late is not listened to. */
  function hearLeader(message: Exclude<TabMessage, { type: "want" | "left" | "ask" }>) {
    if (message.type === "lead") {
      lost();
      leader = message.from;
    } else if (message.type !== "frame") leader ??= message.from;
    if (message.from !== leader) return;

    unanswered = 0;
    if (message.type === "lead") {
      world.down(message.silent);
      want();
    } else if (message.type === "frame") world.receive(message.frame);
    else if (message.type === "stopped") world.stopped();
    else if (message.type === "served" && message.tabs.includes(from)) world.up();
    else if (message.type === "answer" && !message.isSeen && world.isSeen()) takeOver();
  }

  function takeOver() {
    unanswered = 0;
    election?.steal();
  }

  function watch() {
    cancelWatch = world.setTimer(watch, ASK_MS);
    if (leading || !world.isSeen()) return;
    if (unanswered >= UNANSWERED) return takeOver();
    unanswered += 1;
    post({ from, type: "ask" });
  }

  return {
    hear,
    /** Something else is followed, or this tab has slept: it says what it wants. */
    want,
    start() {
      election = world.elect({ won, lost });
      want();
      watch();
    },
    /** Whoever was looked at until now may be asleep soon. */
    look() {
      want();
      post({ from, type: "ask" });
    },
    /** The line was cut for sure. */
    restart: () => (leading ? leading.restart() : want()),
    stop() {
      cancelWatch?.();
      leading?.stop();
      leading = null;
      leader = null;
      election?.leave();
      election = null;
      post({ from, type: "left" });
    },
  };
}
