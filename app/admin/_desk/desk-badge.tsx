"use client";

import { useTranslations } from "next-intl";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";
import { needingMe } from "./state/attention.ts";
import { useDeskLists } from "./desk-lists.tsx";

export function DeskBadge() {
  const t = useTranslations("common.attention");
  const { lists, seen } = useDeskLists();
  const count = needingMe(lists, seen);
  if (count === 0) return null;
  return (
    <>
      <span
        aria-hidden
        className="ms-1.5 rounded-md bg-accent px-1.5 text-xs font-semibold text-on-accent tabular-nums"
      >
        {count}
      </span>{" "}
      <VisuallyHidden>{t("badge", { count })}</VisuallyHidden>
    </>
  );
}
