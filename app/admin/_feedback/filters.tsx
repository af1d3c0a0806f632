"use client";

import { Filter as FilterIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState, type KeyboardEvent } from "react";
import { KINDS, SOURCES } from "#server/feedback/policy.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { Button } from "#app/_ui/button.tsx";
import { FilterSelect } from "../_shell/filter-select.tsx";
import type { Filter, Filters } from "./address.ts";
import { useInbox } from "./inbox-state.tsx";
import { SEARCH_ID } from "./use-shortcuts.ts";

const PAUSE_MS = 250;

/** What is folded away, and leaves something out. */
export const hasFolded = ({ filters: { kind, source, assignee, language } }: Filter) =>
  [kind, source, assignee, language].some(Boolean);

type FilterToggleProps = { isFiltering: boolean; onToggle: () => void };

export function FilterToggle({ isFiltering, onToggle }: FilterToggleProps) {
  const t = useTranslations("feedback.inbox");
  const { filter } = useInbox();
  return (
    <Button
      size="small"
      kind={hasFolded(filter) ? "soft" : "plain"}
      aria-expanded={isFiltering}
      onClick={onToggle}
    >
      <FilterIcon aria-hidden />
      {t("filter")}
    </Button>
  );
}

/** Words to look for are always there; the rest is folded away until it is wanted. */
export function Filters({ isOpen }: { isOpen: boolean }) {
  return (
    <div role="search" className="grid shrink-0 grid-cols-2 gap-2 border-b border-line px-3 py-2.5">
      <Search />
      {isOpen && <Folded />}
    </div>
  );
}

function Folded() {
  const t = useTranslations("feedback");
  const { me, colleagues, filter, narrow } = useInbox();
  const { filters } = filter;
  const filterBy = (name: keyof Filters) => (value: string) => narrow(withFilter(name, value));
  const others = colleagues.filter(({ id }) => id !== me);
  return (
    <>
      <FilterSelect
        label={t("inbox.kind")}
        any={t("inbox.anyKind")}
        value={filters.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        onChange={filterBy("kind")}
      />
      <FilterSelect
        label={t("inbox.assignee")}
        any={t("inbox.anybody")}
        value={filters.assignee === me ? "me" : filters.assignee}
        options={[
          { value: "me", label: t("inbox.me") },
          { value: "nobody", label: t("inbox.nobody") },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={filterBy("assignee")}
      />
      <FilterSelect
        label={t("inbox.source")}
        any={t("inbox.anySource")}
        value={filters.source}
        options={SOURCES.map((source) => ({ value: source, label: t(`sources.${source}`) }))}
        onChange={filterBy("source")}
      />
      <FilterSelect
        label={t("inbox.language")}
        any={t("inbox.anyLanguage")}
        value={filters.language}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onChange={filterBy("language")}
      />
    </>
  );
}

const withFilter =
  (name: keyof Filters, value: string) =>
  (asked: Filter): Filter => ({
    ...asked,
    filters: { ...asked.filters, [name]: value || undefined },
  });

/** Asked for when the typing pauses; the way back leads past every letter to what was there before. */
function Search() {
  const t = useTranslations("feedback.inbox");
  const { filter, narrow } = useInbox();
  const asked = filter.filters.query ?? "";
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
    if (query === filter.filters.query) return;
    setPending((before) => [...before, words]);
    narrow(withFilter("query", words), asked ? "same" : "new");
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
