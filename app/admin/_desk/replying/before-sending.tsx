import { CircleAlert, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { moneyText } from "#server/platform/format/money.ts";
import type { OverduePayment } from "#server/replies/schema.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { dayTag } from "#app/_ui/tags.tsx";
import { isOnlyShortcut } from "./slash.ts";

type BeforeSendingProps = {
  id: string;
  /** What is not sent yet: a shortcut alone, or with words behind it. */
  unsent: string | null;
  overdue: OverduePayment | null;
};

/** Why nothing was sent, and what an inserted text does not say. */
export function BeforeSending({ id, unsent, overdue }: BeforeSendingProps) {
  const t = useTranslations("desk.replies");
  const locale = useLocale();
  const owed = overdue && {
    amount: moneyText(overdue.amount, locale),
    merchant: isolated(overdue.merchant),
    on: dayTag(overdue.dueOn),
  };
  return (
    <div id={id} aria-live="polite" className="grid gap-1 text-sm empty:hidden">
      {unsent !== null && (
        <p className="mt-1.5 flex items-start gap-1.5 text-late">
          <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
          {isOnlyShortcut(unsent)
            ? t("onlyShortcut", { shortcut: isolated(unsent) })
            : t("beginsWithShortcut", { shortcut: isolated(unsent.split(/\s/u)[0] ?? "") })}
        </p>
      )}
      {owed && (
        <p className="mt-1.5 flex items-start gap-1.5 text-soon">
          <TriangleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
          <span>{t.rich("alsoOverdue", owed)}</span>
        </p>
      )}
    </div>
  );
}
