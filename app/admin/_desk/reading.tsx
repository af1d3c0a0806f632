"use client";

import { createContext, useContext, type ReactNode } from "react";
import { useDesk } from "./desk-state.tsx";
import { useSeen } from "./seen.ts";

const ReadContext = createContext<ReturnType<typeof useSeen>>({ seen: {}, see: () => {} });

/** How far the agent has read each conversation. */
export const useRead = () => useContext(ReadContext);

export function Reading({ children }: { children: ReactNode }) {
  const { agent } = useDesk();
  return <ReadContext value={useSeen(agent.id)}>{children}</ReadContext>;
}
