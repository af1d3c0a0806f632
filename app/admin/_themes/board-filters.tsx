"use client";

import { useTranslations } from "next-intl";
import { AREAS } from "#server/themes/policy.ts";
import { SORTS } from "#server/themes/schema.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { Button } from "#app/_ui/button.tsx";
import { FilterSelect } from "../_shell/filter-select.tsx";
import { filtersIn, isNarrowed } from "./address.ts";
import { useBoard } from "./board-state.tsx";

/** Folded away until somebody looks for something. */
export function BoardFilters({ id }: { id: string }) {
  const t = useTranslations("themes");
  const { me, colleagues, filters, narrow } = useBoard();
  const others = colleagues.filter((one) => one.id !== me);
  return (
    <div
      {...{ id }}
      role="search"
      aria-label={t("board.filters")}
      className="grid shrink-0 grid-cols-2 gap-2 border-b border-line px-3 py-2.5 lg:grid-cols-[repeat(3,minmax(0,1fr))_auto]"
    >
      <FilterSelect
        label={t("board.area")}
        any={t("board.anyArea")}
        value={filters.area}
        options={AREAS.map((value) => ({ value, label: t(`areas.${value}`) }))}
        onChange={(value) => narrow(chosen("area", value))}
      />
      <FilterSelect
        label={t("board.owner")}
        any={t("board.anyOwner")}
        value={filters.owner === me ? "me" : filters.owner}
        options={[
          { value: "me", label: t("board.me") },
          { value: "nobody", label: t("board.nobody") },
          ...others.map(({ id: value, name }) => ({ value, label: name })),
        ]}
        onChange={(value) => narrow(chosen("owner", value))}
      />
      <FilterSelect
        label={t("board.language")}
        any={t("board.anyLanguage")}
        value={filters.language}
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onChange={(value) => narrow(chosen("language", value))}
      />
      {isNarrowed(filters) && (
        <Button
          size="small"
          kind="plain"
          onClick={() => narrow({ area: undefined, owner: undefined, language: undefined })}
        >
          {t("board.clear")}
        </Button>
      )}
    </div>
  );
}

export function SortSelect() {
  const t = useTranslations("themes.board");
  const { filters, narrow } = useBoard();
  return (
    <select
      aria-label={t("sort")}
      value={filters.sort}
      onChange={({ target }) => narrow(chosen("sort", target.value))}
      className="min-h-9 min-w-0 rounded-md border border-edge bg-sheet px-2"
    >
      {SORTS.map((sort) => (
        <option key={sort} value={sort}>
          {t(`sorts.${sort}`)}
        </option>
      ))}
    </select>
  );
}

/** As an address would say it, so that nothing else can be asked for. */
const chosen = (name: "area" | "owner" | "language" | "sort", value: string) => ({
  [name]: filtersIn(new URLSearchParams({ [name]: value }))[name],
});
