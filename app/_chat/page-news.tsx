"use client";

import { useRouter } from "next/navigation";
import type { Frame } from "#server/conversations/schema.ts";
import { useNews } from "./use-news.ts";

/** What others do about it stands on the page without reloading. */
export function PageNews({ of }: { of: Frame["type"] }) {
  const { refresh } = useRouter();
  useNews([of], refresh);
  return null;
}
