"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { LANGUAGES, type Language } from "#server/platform/locale.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { ChoiceRow } from "./choice-row.tsx";

export function LanguageChoice({ chosen }: { chosen: Language }) {
  const t = useTranslations("signIn.account");
  const [wanted, setWanted] = useState(chosen);
  const { mutate, isError } = useMutation(
    useTRPC().people.setLanguage.mutationOptions({
      // Every word of the page changes, and for some its direction.
      onSuccess: () => window.location.reload(),
      onError: () => setWanted(chosen),
    }),
  );

  function choose(locale: Language) {
    setWanted(locale);
    mutate({ locale });
  }

  return (
    <fieldset className="grid gap-2">
      <legend className="label">{t("language")}</legend>
      <p className="text-sm text-soft">{t("languageHint")}</p>
      <div className="flex flex-wrap gap-2">
        {LANGUAGES.map((language) => (
          <ChoiceRow
            key={language}
            name="language"
            lang={language}
            label={LANGUAGE_NAMES[language]}
            checked={wanted === language}
            onChoose={() => choose(language)}
          />
        ))}
      </div>
      <p aria-live="polite" className="text-sm text-late empty:hidden">
        {isError && t("languageFailed")}
      </p>
    </fieldset>
  );
}
