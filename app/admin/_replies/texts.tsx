import { useLocale, useTranslations } from "next-intl";
import { LANGUAGES } from "#server/platform/locale.ts";
import type { ReplyTexts } from "#server/replies/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { DialogClose } from "#app/_ui/dialog.tsx";
import { languageName } from "#app/_ui/language-names.ts";

/** To be read, each in its language. */
export function Texts({ texts, isAlone = false }: { texts: ReplyTexts; isAlone?: boolean }) {
  const t = useTranslations("replies.form");
  const locale = useLocale();
  return (
    <div className="grid gap-4">
      {LANGUAGES.filter((one) => texts[one]).map((one) => (
        <div key={one}>
          <p className="text-sm font-semibold">{languageName(one, locale)}</p>
          <p dir="auto" lang={one} className="text-sm wrap-anywhere whitespace-pre-line">
            {texts[one]}
          </p>
        </div>
      ))}
      {isAlone && (
        <DialogClose>
          <Button className="justify-self-start">{t("close")}</Button>
        </DialogClose>
      )}
    </div>
  );
}
