import { FileText, Receipt, Undo2, type LucideIcon } from "lucide-react";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { PlanDocuments } from "#server/documents/schema.ts";
import { dayOf, dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { agreementHref, receiptHref, refundHref } from "#app/_documents/addresses.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { Link } from "#app/_ui/link.tsx";

/** What of this plan can be kept as a file: what was agreed, what was paid, what came back. */
export function Documents({ documents }: { documents: PlanDocuments }) {
  const t = useTranslations("documents.plan");
  const words = useWords();
  const { planId, receipts, refunds } = documents;
  return (
    <section aria-labelledby="documents" className="print:hidden">
      <h2 id="documents" className="font-sans text-lg font-semibold tracking-normal">
        {t("title")}
      </h2>
      <ul className="card mt-3 divide-y divide-line">
        <Line icon={FileText} href={agreementHref(planId)}>
          {t("agreement")}
        </Line>
        {refunds.map(({ id, amount, createdAt }) => (
          <Line key={id} icon={Undo2} href={refundHref(id)}>
            {t("refund", { amount: words.money(amount), day: words.day(createdAt) })}
          </Line>
        ))}
        {receipts.map(({ id, amount, paidAt }) => (
          <Line key={id} icon={Receipt} href={receiptHref(id)}>
            {t("receipt", { amount: words.money(amount), day: words.day(paidAt) })}
          </Line>
        ))}
      </ul>
      <Link
        href="/statements"
        className="mt-2 inline-flex min-h-11 items-center text-sm text-soft underline underline-offset-4 hover:text-ink"
      >
        {t("statements")}
      </Link>
    </section>
  );
}

function useWords() {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  return {
    money: (amount: { minor: number; currency: string }) => isolated(moneyText(amount, locale)),
    // Always with its year: they stand there for as long as the plan does.
    day: (at: string) => dayText(dayOf(at, timeZone), locale, "full", ""),
  };
}

const Line = ({
  icon: Icon,
  href,
  children,
}: {
  icon: LucideIcon;
  href: string;
  children: string;
}) => (
  <li>
    <a
      href={href}
      className="flex min-h-12 items-center gap-3 px-4 py-2.5 text-sm hover:bg-wash sm:px-5"
    >
      <Icon aria-hidden className="size-4.5 shrink-0 text-soft" />
      <span className="min-w-0 grow underline decoration-line underline-offset-4">{children}</span>
      <span aria-hidden className="text-xs font-semibold text-soft">
        PDF
      </span>
    </a>
  </li>
);
