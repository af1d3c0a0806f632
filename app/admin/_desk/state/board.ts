import {
  changeLists,
  listNames,
  listOf,
  membersOf,
  type ListChange,
  type ListName,
  type Lists,
} from "./lists.ts";

export type Board = {
  lists: Lists;
  /** Which of them have been asked for since the page was loaded. */
  loaded: ReadonlySet<ListName>;
  opened: Lists | null;
};

/** `opened`: the desk was opened, with lists of its own. */
export type BoardChange = ListChange | { type: "opened"; lists: Lists };
type Refreshed = Extract<ListChange, { type: "refreshed" }>;

const nothing = listOf({ conversations: [], nextCursor: null });

export const emptyBoard: Board = {
  lists: { waiting: nothing, mine: nothing, withAssistant: nothing },
  loaded: new Set(),
  opened: null,
};

/** Away from the desk nobody asks what the assistant does: that list is out of date until the desk is opened again. */
export function changeBoard(board: Board, change: BoardChange): Board {
  if (change.type === "opened") return openBoard(board, change.lists);
  if (change.type === "refreshed" && !board.loaded.has(change.list)) return load(board, change);
  return { ...board, lists: changeLists(board.lists, change) };
}

function load(board: Board, { list, page, touched }: Refreshed): Board {
  const followed = membersOf(list, board.lists[list]).filter(({ id }) => touched.has(id));
  const lists = followed.reduce(
    (before, conversation) =>
      changeLists(before, { type: "frame", conversationId: conversation.id, conversation }),
    { ...board.lists, [list]: listOf(page) },
  );
  return { ...board, lists, loaded: new Set([...board.loaded, list]) };
}

/** What has been followed since is newer than what a page was made of. */
export function openBoard({ lists, loaded }: Board, opened: Lists): Board {
  const keeps = (name: ListName) => name !== "withAssistant" && loaded.has(name);
  const pick = (name: ListName) => (keeps(name) ? lists[name] : opened[name]);
  return {
    lists: {
      waiting: pick("waiting"),
      mine: pick("mine"),
      withAssistant: pick("withAssistant"),
    },
    loaded: new Set(listNames),
    opened,
  };
}
