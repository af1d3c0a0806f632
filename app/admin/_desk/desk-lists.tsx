"use client";

import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useReducer,
  type Dispatch,
  type ReactNode,
} from "react";
import { changeBoard, emptyBoard, type Board, type BoardChange } from "./state/board.ts";
import { useSeen } from "./hooks/use-seen.ts";

type DeskLists = Board & {
  change: Dispatch<BoardChange>;
  seen: ReturnType<typeof useSeen>["seen"];
  see: ReturnType<typeof useSeen>["see"];
};

const ListsContext = createContext<DeskLists | null>(null);

export function useDeskLists(): DeskLists {
  const lists = useContext(ListsContext);
  if (!lists) throw new Error("Only on pages of staff");
  return lists;
}

/** Who waits for the agent, on every page of staff: the desk shows it, the others only call. */
export function DeskListsProvider({ agentId, children }: { agentId: string; children: ReactNode }) {
  const [board, dispatch] = useReducer(changeBoard, emptyBoard);
  const { seen, see } = useSeen(agentId);
  const change = useCallback((next: BoardChange) => dispatch(next), []);
  const value = useMemo(() => ({ ...board, change, seen, see }), [board, change, seen, see]);
  return <ListsContext value={value}>{children}</ListsContext>;
}
