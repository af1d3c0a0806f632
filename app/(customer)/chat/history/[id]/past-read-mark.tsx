"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";

type PastReadMarkProps = { id: string; seq: number };

/** A correction comes also into what is over; once it has been on the screen it was read. */
export function PastReadMark({ id, seq }: PastReadMarkProps) {
  const { mutate } = useMutation(useTRPC().conversations.read.mutationOptions());
  const mark = useEffectEvent(() => {
    if (document.visibilityState === "visible") mutate({ id, seq });
  });
  useEffect(() => {
    mark();
    const look = () => mark();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [id, seq]);
  return null;
}
