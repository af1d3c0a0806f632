import { useTranslations } from "next-intl";
import { KeepButton } from "#app/_account/keep-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { dayOfTag } from "#app/_ui/tags.tsx";

/** @param isHeldUp something came up since then, and it is waited for */
export function Asked({ closesAt, isHeldUp }: { closesAt: string; isHeldUp: boolean }) {
  const t = useTranslations("privacy.close");
  return (
    <Notice
      kind="soon"
      title={t.rich("asked", { day: dayOfTag(closesAt, "weekday") })}
      action={<KeepButton />}
    >
      <p>{t("askedText")}</p>
      {isHeldUp && <p>{t("waits")}</p>}
    </Notice>
  );
}
