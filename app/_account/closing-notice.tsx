import { getTranslations } from "next-intl/server";
import { Areas } from "#app/_i18n/areas.tsx";
import { api } from "#app/_trpc/server.ts";
import { dayOfTag } from "#app/_ui/tags.tsx";
import { KeepButton } from "./keep-button.tsx";

/** On every page, until it is undone or done. */
export async function ClosingNotice() {
  const closesAt = await (await api()).privacy.closesAt();
  if (!closesAt) return null;
  const t = await getTranslations("privacy.notice");
  return (
    <section aria-label={t("label")} className="mb-4 bg-soon-wash print:hidden">
      <Areas names={["privacy"]}>
        <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2 sm:px-8">
          <p className="font-semibold text-soon">
            {t.rich("title", { day: dayOfTag(closesAt, "weekday") })}
          </p>
          <KeepButton />
        </div>
      </Areas>
    </section>
  );
}
