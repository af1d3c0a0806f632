import { useLocale, useTranslations } from "next-intl";
import type { Answerers } from "#server/insights/schema.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { listText } from "#app/_ui/list-text.ts";

export type Judged = Answerers & { conversationId: string };

/** Who had answered: it comes after the judgement. */
export function Revealed({ conversationId, assistant, people }: Judged) {
  const t = useTranslations("insights.review");
  const locale = useLocale();
  const names = [...(assistant ? [t("assistant")] : []), ...people.map(isolated)];
  return (
    <p role="status" className="mb-3 rounded-md bg-accent-wash px-4 py-3 text-sm">
      {names.length > 0 && t("answeredBy", { names: listText(names, locale) })}{" "}
      <Link
        href={`/admin/conversations/${conversationId}`}
        className="font-semibold underline underline-offset-4"
      >
        {t("open")}
      </Link>
    </p>
  );
}
