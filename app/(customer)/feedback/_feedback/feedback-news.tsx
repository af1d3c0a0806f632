"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useTab } from "#app/_chat/live.tsx";

/** A reply or a new status stands there without reloading. */
export function FeedbackNews() {
  const tab = useTab();
  const { refresh } = useRouter();
  useEffect(
    () => tab.onFrames((frames) => frames.some(({ type }) => type === "feedback") && refresh()),
    [tab, refresh],
  );
  return null;
}
