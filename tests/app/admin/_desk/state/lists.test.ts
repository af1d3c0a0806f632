import { expect, test } from "vitest";
import type { ConversationView, ConversationStatus } from "#server/conversations/schema.ts";
import {
  changeLists,
  findConversation,
  listOf,
  membersOf,
  type ListChange,
  type Lists,
} from "#app/admin/_desk/state/lists.ts";
import { conversation as conversationView } from "#tests/support/frames.ts";

const conversation = (
  id: string,
  status: ConversationStatus,
  more: Partial<ConversationView> = {},
) => conversationView({ id, status, seq: 1, ...more });

const waiting = (id: string, position: number, deadlineAt = "2026-11-23T09:05:00Z") =>
  conversation(id, "waiting", { position, deadlineAt });

const frame = (arriving: ConversationView): ListChange => ({
  type: "frame",
  conversationId: arriving.id,
  conversation: arriving,
});

const gone = (id: string): ListChange => ({
  type: "frame",
  conversationId: id,
  conversation: null,
});

const after = (lists: Lists, ...changes: ListChange[]) => changes.reduce(changeLists, lists);

const shown = (lists: Lists, name: keyof Lists) =>
  lists[name].rows.map(({ conversation: { id }, left }) => (left ? `(${id})` : id));

const none = { conversations: [], nextCursor: null };
const desk = (pages: Partial<Record<keyof Lists, ConversationView[]>>): Lists => ({
  waiting: listOf({ ...none, conversations: pages.waiting ?? [] }),
  mine: listOf({ ...none, conversations: pages.mine ?? [] }),
  withAssistant: listOf({ ...none, conversations: pages.withAssistant ?? [] }),
});

test("a conversation moves from the assistant to the queue and from there to the agent", () => {
  let lists = after(desk({}), frame(conversation("a", "assistant")));
  expect(shown(lists, "withAssistant")).toEqual(["a"]);

  lists = after(lists, frame(waiting("a", 1)), { type: "swept", list: "withAssistant" });
  expect([shown(lists, "withAssistant"), shown(lists, "waiting")]).toEqual([[], ["a"]]);

  lists = after(lists, frame(conversation("a", "agent", { mine: true })));
  expect([shown(lists, "waiting"), shown(lists, "mine")]).toEqual([["(a)"], ["a"]]);
});

test("a message changes a row where it stands, and no row moves", () => {
  const lists = desk({
    mine: [
      conversation("a", "agent", { mine: true, lastEventAt: "2026-11-23T09:02:00Z" }),
      conversation("b", "agent", { mine: true, lastEventAt: "2026-11-23T09:01:00Z" }),
    ],
  });
  const written = conversation("b", "agent", {
    mine: true,
    preview: "Still there?",
    lastEventAt: "2026-11-23T09:30:00Z",
  });

  const changed = after(lists, frame(written));
  expect(shown(changed, "mine")).toEqual(["a", "b"]);
  expect(changed.mine.rows[1]?.conversation.preview).toBe("Still there?");

  expect(shown(after(changed, { type: "looked", list: "mine" }), "mine")).toEqual(["b", "a"]);
});

test("who joins the end of the queue is shown at once, who comes before others waits for a look", () => {
  const lists = after(
    desk({ waiting: [waiting("a", 1), waiting("b", 2)] }),
    frame(waiting("c", 3)),
    frame(waiting("urgent", 1, "2026-11-23T09:01:00Z")),
  );
  expect(shown(lists, "waiting")).toEqual(["a", "b", "c"]);
  expect(lists.waiting.arrived.map(({ id }) => id)).toEqual(["urgent"]);
  expect(membersOf("waiting", lists.waiting).map(({ id }) => id)).toEqual([
    "urgent",
    "a",
    "b",
    "c",
  ]);

  const looked = after(lists, { type: "looked", list: "waiting" });
  expect(shown(looked, "waiting")).toEqual(["urgent", "a", "b", "c"]);
});

test("a row that leaves keeps its place until it is swept, and says who took it", () => {
  const lists = desk({ waiting: [waiting("a", 1), waiting("b", 2)] });
  const taken = after(lists, frame(conversation("a", "agent", { agentName: "Mira" })));

  expect(shown(taken, "waiting")).toEqual(["(a)", "b"]);
  expect(findConversation(taken, "a")?.agentName).toBe("Mira");
  expect(membersOf("waiting", taken.waiting)).toHaveLength(1);
  expect(shown(after(taken, { type: "swept", list: "waiting" }), "waiting")).toEqual(["b"]);
});

test("somebody who left before the agent looked is never announced", () => {
  const lists = after(
    desk({ waiting: [waiting("a", 2)] }),
    frame(waiting("b", 1)),
    gone("b"),
    gone("unknown"),
  );
  expect(lists.waiting.arrived).toEqual([]);
});

test("a row that comes back is no longer dimmed", () => {
  const lists = after(desk({ waiting: [waiting("a", 1)] }), gone("a"), frame(waiting("a", 1)));
  expect(shown(lists, "waiting")).toEqual(["a"]);
});

test("the next page adds what is not there yet", () => {
  const lists = after(
    { ...desk({}), waiting: listOf({ conversations: [waiting("a", 1)], nextCursor: "2" }) },
    frame(waiting("c", 3)),
    {
      type: "more",
      list: "waiting",
      page: { conversations: [waiting("a", 1), waiting("c", 3)], nextCursor: null },
    },
  );
  expect(shown(lists, "waiting")).toEqual(["a", "c"]);
  expect(lists.waiting).toMatchObject({ arrived: [], next: null });
});

test("after a gap the list tells what left, keeps what is beyond the page and announces what is new", () => {
  const lists = desk({ waiting: [waiting("a", 1), waiting("b", 2), waiting("z", 9)] });
  const refreshed = after(lists, {
    type: "refreshed",
    list: "waiting",
    page: { conversations: [waiting("urgent", 1), waiting("b", 2)], nextCursor: "2" },
    touched: new Set(),
  });
  expect(shown(refreshed, "waiting")).toEqual(["(a)", "b", "z"]);
  expect(refreshed.waiting.arrived.map(({ id }) => id)).toEqual(["urgent"]);
});

test("a page that was overtaken by a frame knows neither who left nor who came", () => {
  const lists = after(
    desk({ waiting: [waiting("a", 1)] }),
    frame(conversation("a", "agent", { agentName: "Mira" })),
    frame(waiting("b", 1)),
    {
      type: "refreshed",
      list: "waiting",
      page: { conversations: [waiting("a", 1)], nextCursor: null },
      touched: new Set(["a", "b"]),
    },
  );
  expect(shown(lists, "waiting")).toEqual(["(a)", "b"]);
});
