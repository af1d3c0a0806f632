import { useTranslations } from "next-intl";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";
import { moneyTag } from "#app/_ui/tags.tsx";
import type { DeclineView } from "#server/spending/schema.ts";

/** One quiet line: it is past, and the reason stands a tap away. */
export function DeclineNews({ decline: { merchant, amount } }: { decline: DeclineView }) {
  const t = useTranslations("spending.home");
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
      <span>{t.rich("line", { merchant: isolated(merchant), amount: moneyTag(amount) })}</span>
      <Link href="/spending#declines" className="link inline-flex min-h-11 items-center">
        {t("link")}
      </Link>
    </p>
  );
}
