import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useRoom, useTab } from "#app/_chat/live.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";

/** Loads one conversation and stays on it for as long as it is open. */
export function useOpened(id: string) {
  const tab = useTab();
  const room = useRoom(id);
  const { data, error, refetch } = useQuery(
    useTRPC().conversations.get.queryOptions({ id }, { staleTime: 0, gcTime: 0 }),
  );

  useEffect(() => {
    if (!data?.conversation) return;
    return tab.follow({ ...data, conversation: data.conversation });
  }, [tab, data]);

  return { room, problem: problemOf(error?.data?.httpStatus, error !== null), retry: refetch };
}

/** An id that is none is as unknown as one that nobody has. */
function problemOf(status: number | undefined, isError: boolean): "missing" | "failed" | null {
  if (!isError) return null;
  return status === 404 || status === 400 ? "missing" : "failed";
}
