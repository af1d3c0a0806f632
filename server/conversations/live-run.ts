import { setTimeout as wait } from "node:timers/promises";
import { db, pool } from "#server/platform/db.ts";
import { notifyDesk } from "./notify-desk.ts";
import type { DraftFrame } from "./schema.ts";
import { conversationTopic, runTopic } from "./topics.ts";

const COALESCE_MS = 35;
const CHECKPOINT_MS = 500;
const HEARTBEAT_MS = 5_000;
const LOCKED_MS = 400;

type RunRow = { id: string; conversationId: string; questionSeq: number; turn: number };

const live = new Map<string, LiveRun>();

export const liveRunOf = (conversationId: string) => live.get(conversationId);
export const liveRuns = () => [...live.values()];

/**
 * One answer in the making: what it has said so far goes to whoever watches within a few hundredths of a second,
 * and into the database at least twice a second. Its row decides whether it may go on.
 */
export class LiveRun {
  readonly row: RunRow;
  readonly #abort = new AbortController();
  #text = "";
  #published = 0;
  #saved = 0;
  #savedAt = Date.now();
  #pauses = 0;
  /** What was said so far does not count any more; it stands until there are other words. */
  #isDropped = false;
  #isAnew = false;
  #publishing: NodeJS.Timeout | undefined;
  #checkpoints: NodeJS.Timeout;
  #leave: (() => void)[];

  constructor(row: RunRow) {
    this.row = row;
    live.set(row.conversationId, this);
    notifyDesk(row.conversationId);
    this.#checkpoints = setInterval(() => this.#keep(), CHECKPOINT_MS).unref();
    this.#leave = [
      runTopic.subscribe(row.conversationId, ({ type }) => {
        if (type === "lock") void this.#lock();
      }),
      // Something changed in the conversation: perhaps this run's right to speak.
      conversationTopic.subscribe(row.conversationId, ({ type }) => {
        if (type === "wake") void this.#pauseDuring(async () => {});
      }),
    ];
  }

  get signal() {
    return this.#abort.signal;
  }

  get text() {
    return this.#text;
  }

  write(delta: string) {
    if (this.#isDropped) this.#startOver();
    this.#text += delta;
    if (this.#published === 0) this.#publish();
    else this.#publishing ??= setTimeout(() => this.#publish(), COALESCE_MS);
  }

  /**
   * The words that come next take the place of those that were said. Until they come nothing changes: whoever takes
   * over or stops in between finds in the log what everyone has read.
   */
  beginAnew() {
    this.#isDropped = this.#text !== "";
  }

  frame(offset = 0): DraftFrame {
    const { id, conversationId, questionSeq } = this.row;
    const text = this.#text.slice(offset);
    return { type: "draft", conversationId, runId: id, questionSeq, offset, text };
  }

  stop() {
    this.#abort.abort();
  }

  async save() {
    const text = this.#text;
    const { rowCount } = await pool.query({
      name: "run-checkpoint",
      text: "update assistant_run set draft = $2, heartbeat_at = now() where id = $1 and ended_at is null",
      values: [this.row.id, text],
    });
    this.#saved = text.length;
    this.#savedAt = Date.now();
    if (rowCount === 0) this.stop();
    return rowCount === 1;
  }

  /** Everybody drops the draft: its event has come, or there is none. */
  end() {
    clearTimeout(this.#publishing);
    clearInterval(this.#checkpoints);
    for (const leave of this.#leave) leave();
    const { id: runId, conversationId } = this.row;
    if (live.get(conversationId) === this) live.delete(conversationId);
    this.#send({ type: "draft_ended", conversationId, runId });
    notifyDesk(conversationId);
  }

  #startOver() {
    clearTimeout(this.#publishing);
    this.#publishing = undefined;
    this.#text = "";
    this.#published = 0;
    this.#saved = -1;
    this.#isDropped = false;
    this.#isAnew = true;
  }

  #lock() {
    this.#publish();
    return this.#pauseDuring(async () => {
      await this.save();
      runTopic.notify(this.row.conversationId, { type: "locked" });
      await wait(LOCKED_MS, undefined, { ref: false });
    });
  }

  async #pauseDuring(pause: () => Promise<void>) {
    this.#pauses += 1;
    await pause().catch(() => {});
    await this.save().catch(() => {});
    this.#pauses -= 1;
    this.#publish();
  }

  /** A database out of reach for a moment does not end an answer; the reaper ends one that stays so. */
  #look() {
    this.save().catch(() => {});
  }

  #publish() {
    clearTimeout(this.#publishing);
    this.#publishing = undefined;
    if (this.#pauses > 0 || this.signal.aborted || this.#published === this.#text.length) return;
    // A draft that shrank once is sent whole: a reader who missed a frame, or gets a late one, is right with the next.
    this.#send(this.frame(this.#isAnew ? 0 : this.#published));
    this.#published = this.#text.length;
  }

  #send(frame: DraftFrame | { type: "draft_ended"; conversationId: string; runId: string }) {
    conversationTopic.notify(this.row.conversationId, { type: "frame", frame });
  }

  #keep() {
    const wasSavedLately = Date.now() - this.#savedAt < HEARTBEAT_MS;
    if (this.#text.length === this.#saved && wasSavedLately) return;
    this.#look();
  }
}

/**
 * Before the right to speak is taken away: wherever the answer is being written, it pauses with its last words in
 * the database, so that what everyone has read is what is kept.
 */
export async function lockRun(conversationId: string) {
  const running = await db.assistantRun.count({ where: { conversationId, endedAt: null } });
  if (running === 0) return;
  await new Promise<void>((resolve) => {
    const leave = runTopic.subscribe(conversationId, ({ type }) => type === "locked" && done());
    const timer = setTimeout(done, LOCKED_MS);
    function done() {
      leave();
      clearTimeout(timer);
      resolve();
    }
    runTopic.notify(conversationId, { type: "lock" });
  });
}
