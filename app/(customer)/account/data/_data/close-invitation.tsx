import { useTranslations } from "next-intl";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { dayOfTag } from "#app/_ui/tags.tsx";
import type { ClosingView } from "#server/privacy/schema.ts";

export function CloseInvitation({ closing: { closesAt, days } }: { closing: ClosingView }) {
  const t = useTranslations("privacy");
  return (
    <Sheet aria-labelledby="close">
      <h2 id="close" className="text-xl">
        {t("closing.title")}
      </h2>
      <p className="mt-1 text-soft">
        {closesAt
          ? t.rich("notice.title", { day: dayOfTag(closesAt, "weekday") })
          : t("closing.text", { days })}
      </p>
      <LinkButton href="/account/data/close" className="mt-5">
        {t("closing.link")}
      </LinkButton>
    </Sheet>
  );
}
