"use client";

import { useTranslations } from "next-intl";
import type { DragEvent, MouseEvent } from "react";
import type { ThemeCard } from "#server/themes/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { Initials } from "#app/_ui/initials.tsx";
import { Money } from "#app/_ui/money.tsx";
import { addressOf } from "./address.ts";
import { useBoard } from "./board-state.tsx";
import { Change, isRising } from "./change.tsx";
import { Spark } from "./spark.tsx";
import { DRAGGED } from "./use-drop-target.ts";

/** The same to read, to click, to reach by J and K, and to drag. */
export function Card({ theme }: { theme: ThemeCard }) {
  const t = useTranslations("themes.board");
  const tCommon = useTranslations("common");
  const { filters, openId, open } = useBoard();
  const { id, title, words, customers, owed, suggested, weeks, change, owner } = theme;
  const isOpen = openId === id;
  return (
    <li>
      <a
        href={addressOf(id, filters)}
        data-row={id}
        draggable={title !== ""}
        onDragStart={(event: DragEvent) => event.dataTransfer.setData(DRAGGED, id)}
        onClick={(event) => opened(event, () => open(id))}
        aria-current={isOpen || undefined}
        className={cn(
          "grid gap-1 rounded-md border bg-sheet px-3 py-2.5 no-underline hover:border-edge",
          isOpen ? "border-accent ring-1 ring-accent" : "border-line",
        )}
      >
        <span
          dir="auto"
          className={cn("line-clamp-2 font-semibold wrap-anywhere", !title && "font-normal italic")}
        >
          {title || tCommon("quoted", { words: words ?? "" })}
        </span>
        <span className="flex items-center justify-between gap-2 text-xs">
          <span className="flex min-w-0 flex-wrap gap-x-2">
            <span>{t("customers", { count: customers })}</span>
            {owed[0] && (
              <span className="font-semibold">
                <Money amount={owed[0]} />
                {owed.length > 1 && " +"}
              </span>
            )}
          </span>
          <Spark weeks={weeks} isRising={isRising(change)} />
        </span>
        <span className="flex items-center justify-between gap-2 text-xs text-soft">
          <span>
            <Contacts theme={theme} />
            {suggested > 0 && (
              <span className="ms-2 font-semibold text-accent">
                {t("suggested", { count: suggested })}
              </span>
            )}
          </span>
          <span className="flex items-center gap-2">
            <Change change={change} hasAny={weeks.some(Boolean)} />
            {owner ? (
              <Initials name={owner.name} size="small" labelled />
            ) : (
              <span
                role="img"
                aria-label={t("noOwner")}
                className="size-7 rounded-full border border-dashed border-edge"
              />
            )}
          </span>
        </span>
      </a>
    </li>
  );
}

function Contacts({ theme: { since, contacts } }: { theme: ThemeCard }) {
  const t = useTranslations("themes.board");
  if (!since) return t("contacts", { count: contacts });
  const { before, after, days } = since;
  return after === null ? t("tooEarly") : t("since", { before, after, days });
}

/** Another tab or window is the browser's own. */
function opened(event: MouseEvent, open: () => void) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  open();
}
