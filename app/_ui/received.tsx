"use client";

import { useEffect, useRef } from "react";
import { Tick } from "./tick.tsx";
import { storedValue } from "./use-stored-value.ts";

type ReceivedProps = {
  title: string;
  text: string;
  /** Where this tab has kept it while it was being written. */
  drafts: string[];
};

/** It has arrived; what was kept of it is no longer needed. */
export function Received({ title, text, drafts }: ReceivedProps) {
  const place = useRef<HTMLDivElement>(null);
  const kept = drafts.join(" ");
  // The page of before has taken the focus with it.
  useEffect(() => place.current?.focus(), []);
  useEffect(() => {
    for (const key of kept.split(" ")) storedValue("sessionStorage", key).write(null);
  }, [kept]);
  return (
    <div
      ref={place}
      role="status"
      tabIndex={-1}
      className="grid justify-items-center gap-1 text-center"
    >
      <Tick />
      <p className="font-serif text-xl font-semibold">{title}</p>
      <p className="max-w-md text-soft">{text}</p>
    </div>
  );
}
