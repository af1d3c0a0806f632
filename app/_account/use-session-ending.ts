import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { askedAnew } from "#app/_trpc/asked-anew.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import type { EndingView } from "#server/auth/schema.ts";
import { type Ending, endingOf } from "./ending.ts";
import { useActivity } from "./use-activity.ts";

const KEEP_EVERY_MS = 60_000;
/** While it is about to end, another tab may keep it; and a look that failed is repeated. */
const LOOK_AGAIN_SECONDS = 10;

const LATER: Heard = { kind: "far", lookInSeconds: LOOK_AGAIN_SECONDS, askedAt: 0, heardAt: 0 };

/** Moments of the page's own clocks, in milliseconds. */
type Heard = Ending & { askedAt: number; heardAt: number };
export type Warning = Exclude<Ending, { kind: "far" }> & { heardAt: number };

/** What the server says of the session's end, asked when it may be near. Asking keeps nothing awake. */
export function useSessionEnding(onOver: () => void) {
  const { sessions } = useTRPC();
  const queries = useQueryClient();
  const keeping = useMutation(sessions.keep.mutationOptions());
  const [ending, setEnding] = useState<Heard | null>(null);
  const warning = ending && ending.kind !== "far" ? ending : null;

  /** Answers may overtake each other: the one to the older question then says nothing. */
  const hear = (view: EndingView & { askedAt: number }) =>
    setEnding((before) =>
      before && before.askedAt > view.askedAt
        ? before
        : { ...endingOf(view), askedAt: view.askedAt, heardAt: Date.now() },
    );
  const look = useEffectEvent(() =>
    timed(() => queries.fetchQuery(sessions.ending.queryOptions(undefined, askedAnew))).then(
      hear,
      failed,
    ),
  );
  /** @returns whether it got through. */
  const keep = () =>
    timed(() => keeping.mutateAsync()).then(
      (view) => {
        hear(view);
        return true;
      },
      () => false,
    );

  function failed(error: unknown) {
    if (isOver(error)) onOver();
    else setEnding((before) => ({ ...(before?.kind === "far" || !before ? LATER : before) }));
  }

  useEffect(() => {
    void look();
    const wake = () => document.visibilityState === "visible" && void look();
    document.addEventListener("visibilitychange", wake);
    return () => document.removeEventListener("visibilitychange", wake);
  }, []);

  useEffect(() => {
    const timer = setTimeout(() => void look(), lookIn(ending) * 1000);
    return () => clearTimeout(timer);
  }, [ending]);

  // While it is asked whether somebody is there, only the answer counts.
  useActivity(KEEP_EVERY_MS, () => void (warning || keep()));

  return { warning, keep };
}

async function timed<T>(ask: () => Promise<T>) {
  const askedAt = performance.now();
  return { ...(await ask()), askedAt };
}

const lookIn = (ending: Ending | null) => {
  if (!ending) return LOOK_AGAIN_SECONDS;
  if (ending.kind === "far") return ending.lookInSeconds + 1;
  return Math.min(ending.seconds + 1, LOOK_AGAIN_SECONDS);
};

export function useCountdown({ seconds, heardAt }: Warning) {
  const [at, setAt] = useState(heardAt);
  useEffect(() => {
    const timer = setInterval(() => setAt(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, seconds - Math.max(0, Math.floor((at - heardAt) / 1000)));
}

/** An answer of ours that there is no such session; a connection that broke says nothing. */
function isOver(error: unknown) {
  const data = error instanceof Error && "data" in error ? error.data : null;
  return (
    data instanceof Object &&
    "httpStatus" in data &&
    (data.httpStatus === 401 || data.httpStatus === 404)
  );
}
