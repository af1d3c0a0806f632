import {
  changeLists,
  listNames,
  listOf,
  type ListChange,
  type ListName,
  type Lists,
} from "./lists.ts";

export type Board = {
  lists: Lists;
  /** Which of them have been asked for since the page was loaded. */
  loaded: ReadonlySet<ListName>;
  /** With which the desk was opened last. */
  opened: Lists | null;
};

/** `opened`: the desk was opened, with lists of its own. */
export type BoardChange = ListChange | { type: "opened"; lists: Lists };

const nothing = listOf({ conversations: [], nextCursor: null });

export const emptyBoard: Board = {
  lists: { waiting: nothing, mine: nothing, withAssistant: nothing },
  loaded: new Set(),
  opened: null,
};

/** Away from the desk nobody asks what the assistant does: that list is out of date until the desk is opened again. */
export function changeBoard(board: Board, change: BoardChange): Board {
  if (change.type === "opened") return openBoard(board, change.lists);
  const lists = changeLists(board.lists, change);
  const loaded =
    change.type === "refreshed" && !board.loaded.has(change.list)
      ? new Set([...board.loaded, change.list])
      : board.loaded;
  return { ...board, lists, loaded };
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
