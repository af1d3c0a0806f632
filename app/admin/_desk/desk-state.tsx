"use client";

import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type Dispatch,
  type ReactNode,
} from "react";
import type { Role } from "#server/platform/viewer.ts";
import { useAddress } from "#app/_ui/address.ts";
import { addressOf, openIn } from "./state/address.ts";
import { openBoard, type BoardChange } from "./state/board.ts";
import { useDeskLists } from "./desk-lists.tsx";
import type { ListName, Lists } from "./state/lists.ts";

export type View = ListName | "search";

export type Agent = { id: string; name: string; role: Role };

type Desk = {
  agent: Agent;
  lists: Lists;
  change: Dispatch<BoardChange>;
  view: View;
  show: (view: View) => void;
  /** The conversation in the middle; it stands in the address, so that a link leads to it. */
  openId: string | null;
  open: (id: string | null) => void;
};

const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("Only inside the desk");
  return desk;
}

export function DeskState({
  agent,
  initial,
  children,
}: Pick<Desk, "agent"> & { initial: Lists; children: ReactNode }) {
  const board = useDeskLists();
  const { change } = board;
  const { lists } = board.opened === initial ? board : openBoard(board, initial);
  const [view, setView] = useState<View>(() => firstView(initial));
  const { path, go } = useAddress();
  const openId = openIn(path);

  useEffect(() => change({ type: "opened", lists: initial }), [change, initial]);

  const show = useCallback(
    (next: View) => {
      if (next !== "search") change({ type: "looked", list: next });
      setView(next);
    },
    [change],
  );

  /** The first one opened can be gone back from, as on a phone; from one to the next nothing piles up. */
  const open = useCallback(
    (id: string | null) => {
      const isFirst = id !== null && openIn(location.pathname) === null;
      go(addressOf(id), isFirst ? "new" : "same");
    },
    [go],
  );

  const desk = useMemo(
    () => ({ agent, lists, change, view, show, openId, open }),
    [agent, lists, change, view, show, openId, open],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** Whoever waits comes first, then those the agent is speaking with. */
const firstView = ({ waiting, mine }: Lists): View =>
  waiting.rows.length > 0 || mine.rows.length === 0 ? "waiting" : "mine";
