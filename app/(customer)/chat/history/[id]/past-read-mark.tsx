"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";

type PastReadMarkProps = { id: string; seq: number };

/** A correction comes also into what is over; once it has been on the screen it was read. */
export function PastReadMark({ id, seq }: PastReadMarkProps) {
  const { mutate } = useMutation(useTRPC().conversations.read.mutationOptions());
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && mutate({ id, seq });
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [mutate, id, seq]);
  return null;
}
