import { getTranslations } from "next-intl/server";
import { LanguageChoice } from "#app/_account/language-choice.tsx";
import { ThemeChoice } from "#app/_account/theme-choice.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import type { Language } from "#server/platform/locale.ts";

export async function Appearance({ language }: { language: Language }) {
  const t = await getTranslations("profile.places");
  return (
    <Sheet aria-labelledby="appearance" className="grid gap-6">
      <h2 id="appearance" className="text-xl">
        {t("appearance")}
      </h2>
      <ThemeChoice />
      <LanguageChoice chosen={language} />
    </Sheet>
  );
}
