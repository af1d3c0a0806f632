"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore, useState } from "react";
import { keepTheme, keptTheme } from "#app/_ui/preferences.ts";
import { ChoiceRow } from "./choice-row.tsx";
import { THEMES } from "#app/_ui/theme.ts";

const CHOICES = ["system", ...THEMES] as const;
const never = () => () => {};

/** The server does not know what this browser has on; until it has loaded nothing is marked. */
export function ThemeChoice() {
  const t = useTranslations("common.theme");
  const kept = useSyncExternalStore(never, keptTheme, () => null);
  const [chosen, setChosen] = useState<string | null>(null);

  function choose(theme: string) {
    setChosen(theme);
    keepTheme(theme);
  }

  return (
    <fieldset className="grid gap-2">
      <legend className="label">{t("title")}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {CHOICES.map((theme) => (
          <ChoiceRow
            key={theme}
            name="theme"
            label={t(theme)}
            checked={(chosen ?? kept) === theme}
            onChoose={() => choose(theme)}
          />
        ))}
      </div>
    </fieldset>
  );
}
