import { draftOf } from "./drafts.ts";
import { auditOpened } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { NotFound, SignedOut } from "#server/platform/errors.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { eventsAfter } from "./events.ts";
import { StreamBuffer } from "./stream-buffer.ts";
import { visibleTo } from "./policy.ts";
import { decodePositions, encodePositions, furthest, type Position } from "./positions.ts";
import type { EventView, Frame } from "./schema.ts";
import { deskFrame, frameAfter, statusFrame, type FrameOf } from "./view-frames.ts";
import { type Message, Subscriptions } from "./subscriptions.ts";

type Following = {
  personId?: string | undefined;
  positions: Position[];
  desk: boolean;
  lastEventId?: string | null | undefined;
};
export type TrackedFrame = { id: string; frame: Frame };

type EventFrame = Extract<Frame, { type: "event" }>;

const PAGE = 200;

/**
 * Everything that happens to a viewer's conversations, in one stream: first what was missed, then the present.
 * It subscribes before it reads, so nothing falls between; the bus only wakes it, and whatever the bus loses is
 * found in the log. Each frame's id says how far everything has been seen.
 * @throws NotFound when one of them is not the viewer's to see; SignedOut when it is asked for another person.
 */
export async function* follow(
  viewer: Viewer,
  { personId = viewer.id, positions, desk, lastEventId }: Following,
  signal: AbortSignal,
): AsyncGenerator<TrackedFrame> {
  if (personId !== viewer.id) throw new SignedOut();
  const resumed = decodePositions(lastEventId ?? "");
  const stream = new Stream(viewer, desk, signal);
  try {
    const wanted = await visibleOf(viewer, positions, resumed);
    for (const position of wanted) yield* stream.begin(position);
    for (let next = await stream.next(); next; next = await stream.next()) {
      const frames = stream.atOnce(next);
      if (!frames) yield* stream.afterLooking(next);
      else for (const frame of frames) yield frame;
    }
  } finally {
    stream.leave();
  }
}

/**
 * What was asked for, and what the viewer is in without knowing of it: opened while the former stream ran, or just
 * before this one began. What they may not see is refused if it was asked for, and left out if another person's
 * stream stopped there.
 */
async function visibleOf(viewer: Viewer, asked: Position[], resumed: Position[]) {
  const wanted = furthest(asked, resumed);
  const ids = wanted.map(({ id }) => id);
  const rows = await db.conversation.findMany({
    where: {
      OR: [{ id: { in: ids } }, { customerId: viewer.id, closedAt: null }],
      ...visibleTo(viewer),
    },
    select: { id: true, customerId: true },
  });
  const visible = new Set(rows.map(({ id }) => id));
  if (!asked.every(({ id }) => visible.has(id))) throw new NotFound();
  if (isStaff(viewer)) await auditOpened(viewer, rows);
  return furthest(
    wanted.filter(({ id }) => visible.has(id)),
    rows.map(({ id }) => ({ id, seq: 0 })),
  );
}

class Stream {
  readonly #viewer: Viewer;
  readonly #signal: AbortSignal;
  readonly #inbox = new StreamBuffer<Message>();
  readonly #topics: Subscriptions;
  readonly #seen = new Map<string, { seq: number; wake: () => void }>();

  constructor(viewer: Viewer, desk: boolean, signal: AbortSignal) {
    this.#viewer = viewer;
    this.#signal = signal;
    this.#topics = new Subscriptions(viewer, desk && isStaff(viewer), this.#inbox);
    signal.addEventListener("abort", () => this.#inbox.end(), { once: true });
  }

  leave() {
    this.#topics.leave();
  }

  async *begin({ id, seq }: Position): AsyncGenerator<TrackedFrame> {
    const place = {
      seq,
      wake: () => this.#inbox.put({ conversationId: id, notice: { type: "wake" } }),
    };
    this.#seen.set(id, place);
    this.#topics.join(id, place);
    yield* this.#catchUp(id);
    yield* this.#told(place, id, statusFrame);
    const draft = await draftOf(id);
    if (draft) yield this.#tracked(draft);
  }

  next() {
    return this.#inbox.take();
  }

  /** Without the database: a thousand readers of one message would feel each generator. @returns null if it looks. */
  atOnce({ conversationId: id, notice }: Message): TrackedFrame[] | null {
    switch (notice.type) {
      case "event":
        return notice.event.seq === this.#seqOf(id) + 1 ? this.#deliver(notice) : null;
      case "frame":
        return notice.from === this.#viewer.id ? [] : [this.#tracked(notice.frame)];
      case "ended":
        return [this.#tracked({ type: "signed_out" })];
      default:
        return null;
    }
  }

  async *afterLooking({ conversationId: id, notice }: Message): AsyncGenerator<TrackedFrame> {
    switch (notice.type) {
      case "event":
        if (notice.event.seq > this.#seqOf(id)) yield* this.#catchUp(id);
        return;
      case "wake":
        yield* this.#catchUp(id);
        return yield* this.#told(notice, id, statusFrame);
      case "status":
        return yield* this.#told(notice, id, statusFrame);
      case "opened":
        if (!this.#seen.has(id)) yield* this.begin({ id, seq: 0 });
        return;
      case "desk":
        yield* this.#told(notice.cause, id, deskFrame(id));
    }
  }

  #seqOf(id: string) {
    return this.#seen.get(id)?.seq ?? 0;
  }

  #deliver(frame: EventFrame): TrackedFrame[] {
    const { conversationId, seq, internal } = frame.event;
    const place = this.#seen.get(conversationId);
    if (place) place.seq = seq;
    return internal && !isStaff(this.#viewer) ? [] : [this.#tracked(frame)];
  }

  async *#catchUp(id: string) {
    let page: EventView[];
    do {
      page = await eventsAfter(id, this.#seqOf(id), PAGE);
      for (const event of page) {
        for (const frame of this.#deliver({ type: "event", event })) yield frame;
      }
    } while (page.length === PAGE && !this.#signal.aborted);
  }

  async *#told(cause: object, id: string, frameOf: FrameOf) {
    const frame = await frameAfter(cause, this.#viewer, id, frameOf);
    if (frame) yield this.#tracked(frame);
  }

  #tracked(frame: Frame): TrackedFrame {
    const places = Array.from(this.#seen, ([id, { seq }]) => ({ id, seq }));
    return { id: encodePositions(places), frame };
  }
}
