"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Colleague } from "#server/feedback/schema.ts";
import type { ThemeCard } from "#server/themes/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { useAddress } from "#app/_ui/address.ts";
import { addressOf, type Filters, filtersIn, openIn } from "./address.ts";

export type Staff = { me: string; canShip: boolean; colleagues: Colleague[] };

type BoardContext = Staff & {
  filters: Filters;
  narrow: (change: Partial<Filters>) => void;
  themes: ThemeCard[];
  loose: number;
  state: { isPending: boolean; isError: boolean; retry: () => void };
  openId: string | null;
  open: (id: string | null) => void;
};

const Context = createContext<BoardContext | null>(null);

export function useBoard(): BoardContext {
  const board = useContext(Context);
  if (!board) throw new Error("Only inside the board");
  return board;
}

export function BoardState({ children, ...staff }: Staff & { children: ReactNode }) {
  const { path, search, go } = useAddress();
  const filters = useMemo(() => filtersIn(new URLSearchParams(search)), [search]);
  const openId = openIn(path);
  const { data, isPending, isError, refetch } = useQuery(
    useTRPC().themes.list.queryOptions(filters, { placeholderData: keepPreviousData }),
  );
  const board: BoardContext = {
    ...staff,
    filters,
    narrow: (change) => go(addressOf(openId, { ...filters, ...change }), "same"),
    themes: data?.themes ?? [],
    loose: data?.loose ?? 0,
    state: { isPending, isError, retry: () => void refetch() },
    openId,
    open: (id) => go(addressOf(id, filters), id !== null && openId === null ? "new" : "same"),
  };
  return <Context value={board}>{children}</Context>;
}
