import type { ConversationView } from "#server/conversations/schema.ts";
import type { ConversationPage } from "#server/desk/schema.ts";

export type ListName = "waiting" | "mine" | "withAssistant";
/** A row that left stays where it is, dimmed, until nobody points at it: nothing moves under a hand. */
export type Row = { conversation: ConversationView; left: boolean };
export type List = { rows: Row[]; arrived: ConversationView[]; next: string | null };
export type Lists = Record<ListName, List>;

export type ListChange =
  | { type: "frame"; conversationId: string; conversation: ConversationView | null }
  | { type: "more"; list: ListName; page: ConversationPage }
  /** `touched`: what frames told of while the page was on its way; they know better. */
  | { type: "refreshed"; list: ListName; page: ConversationPage; touched: ReadonlySet<string> }
  | { type: "looked"; list: ListName }
  | { type: "swept"; list: ListName };

export const listNames: ListName[] = ["waiting", "mine", "withAssistant"];

/** What the agent sees changes only where it stands; what would push rows around waits in `arrived`. */
export function changeLists(lists: Lists, change: ListChange): Lists {
  if (change.type === "frame") return applyFrame(lists, change.conversationId, change.conversation);
  const list = lists[change.list];
  return { ...lists, [change.list]: changed(change.list, list, change) };
}

export const listOf = ({ conversations, nextCursor }: ConversationPage): List => ({
  rows: conversations.map(present),
  arrived: [],
  next: nextCursor,
});

export function homeOf({ status, mine }: ConversationView): ListName | null {
  if (status === "waiting") return "waiting";
  if (status === "assistant") return "withAssistant";
  return status === "agent" && mine ? "mine" : null;
}

export const membersOf = (name: ListName, { rows, arrived }: List) =>
  [
    ...rows.filter(({ left }) => !left).map(({ conversation }) => conversation),
    ...arrived,
  ].toSorted(order[name]);

export const findConversation = (lists: Lists, id: string) =>
  listNames
    .flatMap((name) => [...lists[name].rows.map((row) => row.conversation), ...lists[name].arrived])
    .find((conversation) => conversation.id === id);

const present = (conversation: ConversationView): Row => ({ conversation, left: false });

const newestFirst = (a: ConversationView, b: ConversationView) =>
  b.lastEventAt.localeCompare(a.lastEventAt);

/** Positions of rows nobody has touched since may be one behind; the deadline then says who is first. */
const nextFirst = (a: ConversationView, b: ConversationView) =>
  (a.position ?? Infinity) - (b.position ?? Infinity) ||
  (a.deadlineAt ?? "").localeCompare(b.deadlineAt ?? "");

const order = { waiting: nextFirst, mine: newestFirst, withAssistant: newestFirst };

function applyFrame(lists: Lists, id: string, conversation: ConversationView | null): Lists {
  const home = conversation && homeOf(conversation);
  const apply = (name: ListName) =>
    conversation && home === name
      ? put(name, lists[name], conversation)
      : leave(lists[name], id, conversation);
  return { waiting: apply("waiting"), mine: apply("mine"), withAssistant: apply("withAssistant") };
}

type OwnChange = Exclude<ListChange, { type: "frame" }>;

function changed(name: ListName, list: List, change: OwnChange): List {
  if (change.type === "more") return append(list, change.page);
  if (change.type === "refreshed") return reconcile(name, list, change.page, change.touched);
  if (change.type === "swept") return { ...list, rows: list.rows.filter(({ left }) => !left) };
  return { ...list, rows: membersOf(name, list).map(present), arrived: [] };
}

function put(name: ListName, list: List, conversation: ConversationView): List {
  const { id } = conversation;
  const isIt = (known: ConversationView) => known.id === id;
  if (list.rows.some((row) => isIt(row.conversation))) {
    const rows = list.rows.map((row) => (isIt(row.conversation) ? present(conversation) : row));
    return { ...list, rows };
  }
  if (list.arrived.some(isIt)) {
    return { ...list, arrived: list.arrived.map((known) => (isIt(known) ? conversation : known)) };
  }
  const last = list.rows.findLast(({ left }) => !left);
  const comesLast =
    !last || (list.next === null && order[name](last.conversation, conversation) <= 0);
  return comesLast
    ? { ...list, rows: [...list.rows, present(conversation)] }
    : { ...list, arrived: [...list.arrived, conversation] };
}

function leave(list: List, id: string, conversation: ConversationView | null): List {
  const shown = list.rows.some((row) => row.conversation.id === id);
  const arrived = list.arrived.some((known) => known.id === id);
  if (!shown && !arrived) return list;
  return {
    ...list,
    rows: list.rows.map((row) =>
      row.conversation.id === id
        ? { conversation: conversation ?? row.conversation, left: true }
        : row,
    ),
    arrived: list.arrived.filter((known) => known.id !== id),
  };
}

function append(list: List, { conversations, nextCursor }: ConversationPage): List {
  const known = new Set(list.rows.map(({ conversation }) => conversation.id));
  const more = conversations.filter(({ id }) => !known.has(id));
  const added = new Set(more.map(({ id }) => id));
  return {
    rows: [...list.rows, ...more.map(present)],
    arrived: list.arrived.filter(({ id }) => !added.has(id)),
    next: nextCursor,
  };
}

/** A whole first page came anew, after a gap. What it should hold and does not has left. */
function reconcile(
  name: ListName,
  list: List,
  { conversations, nextCursor }: ConversationPage,
  touched: ReadonlySet<string>,
): List {
  const known = new Set([...touched, ...conversations.map(({ id }) => id)]);
  const last = conversations.at(-1);
  const isBeyond = (member: ConversationView) =>
    nextCursor !== null && last !== undefined && order[name](member, last) > 0;
  const gone = membersOf(name, list).filter((member) => !known.has(member.id) && !isBeyond(member));
  const without = gone.reduce((rest, { id }) => leave(rest, id, null), list);
  return conversations
    .filter(({ id }) => !touched.has(id))
    .reduce((rest, conversation) => put(name, rest, conversation), without);
}
