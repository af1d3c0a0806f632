"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { Calm } from "./conversation-list.tsx";
import { ConversationRow } from "./row.tsx";
import { useSearch } from "./hooks/use-search.ts";
import { SEARCH_ID } from "./hooks/use-shortcuts.ts";

const PAUSE_MS = 250;

/** Over every conversation, open or closed. */
export function SearchView() {
  const t = useTranslations("desk");
  const [text, setText] = useState("");
  const query = useSettled(text.trim());
  const field = useRef<HTMLInputElement>(null);
  // Whoever chooses the search wants to type, also when its code has just come.
  useEffect(() => field.current?.focus(), []);
  return (
    <>
      <div className="shrink-0 px-3 py-2">
        <label htmlFor={SEARCH_ID} className="sr-only">
          {t("search.label")}
        </label>
        <input
          ref={field}
          id={SEARCH_ID}
          type="search"
          dir="auto"
          autoComplete="off"
          maxLength={200}
          value={text}
          placeholder={t("search.placeholder")}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
          className="min-h-10 w-full rounded-md border border-edge bg-sheet px-3 text-sm placeholder:text-soft"
        />
      </div>
      {query ? <Found query={query} /> : <Calm hint={t("empty.searchStart")} />}
    </>
  );
}

function Found({ query }: { query: string }) {
  const t = useTranslations("desk");
  const { search, found, arrived, lookAgain } = useSearch(query);

  if (search.isError)
    return <Again label={t("lists.failed")} onRetry={() => void search.refetch()} />;
  if (search.isPending) return <Searching />;
  if (found.length === 0)
    return (
      <>
        <Arrived count={arrived} onLook={lookAgain} />
        <Calm title={t("empty.search", { query })} hint={t("empty.searchHint")} />
      </>
    );
  return (
    <>
      <Arrived count={arrived} onLook={lookAgain} />
      <div className="min-h-0 grow overflow-y-auto overscroll-contain">
        <ul aria-busy={search.isPlaceholderData}>
          {found.map((conversation) => (
            <li key={conversation.id}>
              <ConversationRow conversation={conversation} isFound />
            </li>
          ))}
        </ul>
        {search.hasNextPage && (
          <div className="grid justify-items-center py-3">
            <Button
              size="small"
              kind="plain"
              busy={search.isFetchingNextPage}
              onClick={() => void search.fetchNextPage()}
            >
              {t("lists.more")}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

/** Its place is kept, so that nothing moves when there is something in it. */
function Arrived({ count, onLook }: { count: number; onLook: () => void }) {
  const t = useTranslations("desk");
  return (
    <div className="flex h-9 shrink-0 items-center px-4 text-xs text-soft" aria-live="polite">
      {count > 0 ? (
        <button type="button" className="link font-semibold" onClick={onLook}>
          {t("lists.arrived", { count })}
        </button>
      ) : (
        t("order.mine")
      )}
    </div>
  );
}

export function Again({ label, onRetry }: { label: string; onRetry: () => void }) {
  const t = useTranslations("desk.lists");
  return (
    <div role="alert" className="grid justify-items-center gap-3 px-6 py-8 text-center text-sm">
      {label}
      <Button size="small" onClick={onRetry}>
        {t("retry")}
      </Button>
    </div>
  );
}

const Searching = () => (
  <div className="grid gap-4 px-4 py-3">
    {[1, 2, 3].map((row) => (
      <Skeleton key={row} className="h-10" />
    ))}
  </div>
);

/** The words once the typing pauses: one question to the server a word, not a letter. */
function useSettled(text: string) {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return useDeferredValue(settled);
}
