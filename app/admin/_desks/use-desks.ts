import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Frame } from "#server/conversations/schema.ts";
import type { Desks } from "#server/desk/schema.ts";
import { useTab } from "#app/_chat/live.tsx";
import { useTRPC } from "#app/_trpc/client.tsx";

/** Many things happen in one moment: they are looked at together. */
const GATHER_MS = 500;

/** The desks as they are: looked at anew whenever the stream says that something changed, and after every gap in it. */
export function useDesks(initialData: Desks): Desks {
  const trpc = useTRPC();
  const tab = useTab();
  const { data, refetch } = useQuery(
    trpc.desk.desks.queryOptions(undefined, { initialData, staleTime: Infinity }),
  );

  useEffect(() => {
    let timer: NodeJS.Timeout | undefined;
    const look = () => {
      timer = undefined;
      void refetch();
    };
    const changed = () => (timer ??= setTimeout(look, GATHER_MS));
    const leaveFrames = tab.onFrames((frames) => isNews(frames) && changed());
    const leaveLine = tab.downSince.subscribe(() => tab.downSince.read() === null && changed());
    return () => {
      clearTimeout(timer);
      leaveFrames();
      leaveLine();
    };
  }, [tab, refetch]);

  return data;
}

const isNews = (frames: readonly Frame[]) =>
  frames.some(({ type }) => type === "desk" || type === "presence");
