"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState, type KeyboardEvent } from "react";
import { KINDS, SOURCES } from "#server/feedback/policy.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "#app/_i18n/locales.ts";
import type { Wishes } from "./address.ts";
import { FilterSelect } from "./filter-select.tsx";
import { useInbox } from "./inbox-state.tsx";
import { SEARCH_ID } from "./use-shortcuts.ts";

const PAUSE_MS = 250;

/** Each of them stands in the address. */
export function Filters() {
  const t = useTranslations("feedback");
  const { me, colleagues, filter, narrow } = useInbox();
  const { wishes } = filter;
  const wish = (name: keyof Wishes) => (value: string) =>
    narrow({ wishes: { ...wishes, [name]: value || undefined } });
  const others = colleagues.filter(({ id }) => id !== me);

  return (
    <div role="search" className="grid shrink-0 grid-cols-2 gap-2 border-b border-line px-3 py-2.5">
      <Search />
      <FilterSelect
        label={t("inbox.kind")}
        any={t("inbox.anyKind")}
        value={wishes.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        onChange={wish("kind")}
      />
      <FilterSelect
        label={t("inbox.assignee")}
        any={t("inbox.anybody")}
        value={wishes.assignee === me ? "me" : wishes.assignee}
        options={[
          { value: "me", label: t("inbox.me") },
          { value: "nobody", label: t("inbox.nobody") },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={wish("assignee")}
      />
      <FilterSelect
        label={t("inbox.source")}
        any={t("inbox.anySource")}
        value={wishes.source}
        options={SOURCES.map((source) => ({ value: source, label: t(`sources.${source}`) }))}
        onChange={wish("source")}
      />
      <FilterSelect
        label={t("inbox.language")}
        any={t("inbox.anyLanguage")}
        value={wishes.language}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onChange={wish("language")}
      />
    </div>
  );
}

/** Asked for when the typing pauses; the way back leads past every letter to what was there before. */
function Search() {
  const t = useTranslations("feedback.inbox");
  const { filter, narrow } = useInbox();
  const asked = filter.wishes.query ?? "";
  const [text, setText] = useState(asked);
  const [known, setKnown] = useState(asked);
  const [pending, setPending] = useState<string[]>([]);
  if (known !== asked) {
    setKnown(asked);
    const place = pending.indexOf(asked);
    // What this field asked for itself comes back while more is being typed: only what others changed counts.
    setPending(place < 0 ? [] : pending.slice(place + 1));
    if (place < 0 && text.trim() !== asked) setText(asked);
  }

  const ask = useEffectEvent((words: string) => {
    const query = words || undefined;
    if (query === filter.wishes.query) return;
    setPending((before) => [...before, words]);
    narrow({ wishes: { ...filter.wishes, query } }, asked ? "same" : "new");
  });
  useEffect(() => {
    const timer = setTimeout(() => ask(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <input
      id={SEARCH_ID}
      type="search"
      dir="auto"
      autoComplete="off"
      maxLength={200}
      value={text}
      aria-label={t("search")}
      placeholder={t("searchHint")}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={leaveOnEscape}
      className="col-span-2 min-h-10 w-full rounded-md border border-edge bg-sheet px-3 placeholder:text-soft"
    />
  );
}

/** The browser would empty the field: leaving is not giving up. */
function leaveOnEscape(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "Escape") return;
  event.preventDefault();
  event.currentTarget.blur();
}
