import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { Field } from "#app/_ui/field.tsx";
import type { HelpBase } from "./addresses.ts";

/** A plain form: it works before any script has come, and what was searched for can be bookmarked. */
export function SearchForm({ query, base }: { query: string; base: HelpBase }) {
  const t = useTranslations("help.search");
  return (
    <form action={base} role="search" className="mt-3 flex items-end gap-3">
      <div className="grow">
        <Field
          label={t("label")}
          name="q"
          type="search"
          defaultValue={query}
          placeholder={t("placeholder")}
          maxLength={200}
          enterKeyHint="search"
          autoComplete="off"
        />
      </div>
      <Button type="submit" kind="primary">
        <Search aria-hidden />
        <span className="sr-only sm:not-sr-only">{t("submit")}</span>
      </Button>
    </form>
  );
}
