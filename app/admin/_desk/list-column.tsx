"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "#app/_ui/cn.ts";
import { later, useLater } from "#app/_ui/later.ts";
import { VisuallyHidden } from "#app/_ui/visually-hidden.tsx";
import { useDesk, type View } from "./desk-state.tsx";
import { unreadOfMine } from "./state/attention.ts";
import { listNames, membersOf, type ListName } from "./state/lists.ts";
import { ConversationList } from "./conversation-list.tsx";
import { useDeskLists } from "./desk-lists.tsx";

/** Not every look at the desk is a search. */
const search = later(() => import("./search-view.tsx"));

export function ListColumn() {
  const t = useTranslations("desk.lists");
  const { view } = useDesk();
  const loaded = useLater(search, view === "search");
  return (
    <nav aria-label={t("label")} className="flex min-h-0 w-full min-w-0 flex-col">
      <div className="flex shrink-0 items-stretch border-b border-line px-1">
        {listNames.map((name) => (
          <ListTab key={name} name={name} />
        ))}
        <Tab view="search">
          <Search aria-hidden className="size-4.5" />
          <VisuallyHidden>{t("search")}</VisuallyHidden>
        </Tab>
      </div>
      {view !== "search" && <ConversationList key={view} name={view} />}
      {view === "search" && loaded && <loaded.SearchView />}
    </nav>
  );
}

function ListTab({ name }: { name: ListName }) {
  const t = useTranslations("desk");
  const { lists } = useDesk();
  const { seen } = useDeskLists();
  const all = membersOf(name, lists[name]).length;
  const unread = name === "mine" ? unreadOfMine(lists, seen) : 0;
  const calls = unread > 0 || (name === "waiting" && all > 0);
  const count = unread || all;
  return (
    <Tab view={name}>
      <span className="truncate">{t(`lists.${name}`)}</span>
      <span
        className={cn(
          "rounded-md text-xs tabular-nums",
          calls ? "bg-accent px-1.5 text-on-accent" : "px-0.5 text-soft",
        )}
      >
        {lists[name].next ? `${count}+` : count}
      </span>
      {unread > 0 && <VisuallyHidden>{t("row.unread")}</VisuallyHidden>}
    </Tab>
  );
}

function Tab({ view, children }: { view: View; children: ReactNode }) {
  const desk = useDesk();
  return (
    <button
      type="button"
      aria-pressed={desk.view === view}
      onClick={() => desk.show(view)}
      className="-mb-px flex min-h-11 min-w-0 grow items-center justify-center gap-1 border-b-2 border-transparent px-1.5 text-sm font-semibold text-soft outline-offset-[-3px] last:shrink-0 last:grow-0 hover:text-ink aria-pressed:border-accent aria-pressed:text-ink"
    >
      {children}
    </button>
  );
}
