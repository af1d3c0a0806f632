import { expect, test } from "vitest";
import type { ConversationView } from "#server/conversations/schema.ts";
import { changeBoard, emptyBoard } from "#app/admin/_desk/state/board.ts";
import { listOf, membersOf, type ListName, type Lists } from "#app/admin/_desk/state/lists.ts";
import { ownConversation } from "#tests/support/frames.ts";

const page = (...conversations: ConversationView[]) => ({ conversations, nextCursor: null });
const ids = (name: ListName, lists: Lists) => membersOf(name, lists[name]).map(({ id }) => id);

test("the desk is opened with what its page was made of", () => {
  const opened = { ...emptyBoard.lists, mine: listOf(page(ownConversation("m"))) };
  const { lists } = changeBoard(emptyBoard, { type: "opened", lists: opened });
  expect(ids("mine", lists)).toEqual(["m"]);
});

test("what was followed on another page is newer than the page of the desk, but for the assistant's", () => {
  const touched = new Set<string>();
  const followed = changeBoard(emptyBoard, {
    type: "refreshed",
    list: "mine",
    page: page(ownConversation("m")),
    touched,
  });
  const assistants = listOf(page(ownConversation("a", { status: "assistant", mine: false })));
  const { lists, loaded } = changeBoard(followed, {
    type: "opened",
    lists: { ...emptyBoard.lists, withAssistant: assistants },
  });
  expect(ids("mine", lists)).toEqual(["m"]);
  expect(ids("withAssistant", lists)).toEqual(["a"]);
  expect(loaded.size).toBe(3);
});

test("the first page of a list says whether there is more, and frames that were faster know better", () => {
  const told = changeBoard(emptyBoard, {
    type: "frame",
    conversationId: "m",
    conversation: ownConversation("m", { seq: 9 }),
  });
  const { lists } = changeBoard(told, {
    type: "refreshed",
    list: "mine",
    page: { conversations: [ownConversation("m"), ownConversation("n")], nextCursor: "more" },
    touched: new Set(["m"]),
  });
  expect(lists.mine.next).toBe("more");
  expect(membersOf("mine", lists.mine).find(({ id }) => id === "m")?.seq).toBe(9);
});
