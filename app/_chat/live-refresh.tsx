"use client";

import { useRouter } from "next/navigation";
import type { Frame } from "#server/conversations/schema.ts";
import { useLiveRefresh } from "./hooks/use-live-refresh.ts";

/** What others do about it stands on the page without reloading. */
export function LiveRefresh({ of }: { of: Frame["type"] }) {
  const { refresh } = useRouter();
  useLiveRefresh([of], refresh);
  return null;
}
