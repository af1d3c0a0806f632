"use client";

import { SunMoon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { LANGUAGES, catalogueOf, type Language } from "#server/platform/locale.ts";
import { Menu, MenuChoice, MenuSeparator } from "./menu.tsx";
import { keepLocale, keepTheme, keptTheme } from "./preferences.ts";
import { THEMES } from "./theme.ts";

/** Language and light. Who is signed in keeps the language with the person, everybody else in this browser. */
export function SettingsMenu({ onLanguage }: { onLanguage?: (language: Language) => void }) {
  const t = useTranslations("common");
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t("settings")}
          className="grid size-11 place-items-center rounded-md text-soft hover:bg-wash hover:text-ink"
        >
          <SunMoon aria-hidden className="size-5" />
        </button>
      }
    >
      <LanguageChoices onLanguage={onLanguage ?? keepLanguage} />
      <MenuSeparator />
      <ThemeChoices />
    </Menu>
  );
}

function LanguageChoices({ onLanguage }: { onLanguage: (language: Language) => void }) {
  const t = useTranslations("common");
  return (
    <MenuChoice
      label={t("language")}
      value={catalogueOf(useLocale())}
      choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
      onChoose={(value) => onLanguage(catalogueOf(value))}
    />
  );
}

function ThemeChoices() {
  const t = useTranslations("common.theme");
  const [theme, setTheme] = useState(keptTheme);

  function choose(value: string) {
    setTheme(value);
    keepTheme(value);
  }

  return (
    <MenuChoice
      label={t("title")}
      value={theme}
      choices={["system" as const, ...THEMES].map((value) => ({ value, label: t(value) }))}
      onChoose={choose}
    />
  );
}

/** Every word of the page changes, and for some its direction. */
function keepLanguage(language: Language) {
  keepLocale(language);
  window.location.reload();
}
