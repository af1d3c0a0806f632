import { MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { StaffCaseView } from "#server/cases/schema.ts";
import { DayOf } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";
import { Money } from "#app/_ui/money.tsx";

export function CaseFacts({ story }: { story: StaffCaseView }) {
  const t = useTranslations("caseDesk");
  const names = useTranslations("cases.names");
  const { kind, merchant, title, amount, reference, refund, openedAt, conversationId } = story;
  return (
    <section aria-label={t("facts.label")}>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5 text-sm">
        <Fact label={t("facts.kind")}>{names(kind)}</Fact>
        <Fact label={t("facts.amount")}>
          <Money amount={amount} className="font-semibold" />
        </Fact>
        {refund && (
          <Fact label={t("facts.refund")}>
            <Money amount={refund.amount} className="font-semibold" />
          </Fact>
        )}
        <Fact label={t("facts.merchant")}>
          <bdi>{merchant}</bdi>
        </Fact>
        <Fact label={t("facts.purchase")}>
          <bdi>{title}</bdi>
        </Fact>
        <Fact label={t("facts.reference")}>
          <bdi className="tabular-nums">{reference}</bdi>
        </Fact>
        <Fact label={t("facts.opened")}>
          <DayOf at={openedAt} look="long" />
        </Fact>
      </dl>
      {conversationId ? (
        <Link
          href={`/admin/conversations/${conversationId}`}
          prefetch={false}
          className="link mt-2 inline-flex min-h-11 items-center gap-2 text-sm"
        >
          <MessageSquare aria-hidden className="size-4" />
          {t("conversation")}
        </Link>
      ) : (
        <p className="mt-3 text-sm text-soft">{t("noConversation")}</p>
      )}
    </section>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-soft">{label}</dt>
    <dd className="wrap-anywhere">{children}</dd>
  </>
);
