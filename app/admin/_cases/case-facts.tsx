import { useTranslations } from "next-intl";
import type { StaffCaseView } from "#server/cases/schema.ts";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { DayOf } from "#app/_ui/day.tsx";
import { Money } from "#app/_ui/money.tsx";
import { ConversationLink, Fact, Facts } from "../_shell/facts.tsx";

export function CaseFacts({ story }: { story: StaffCaseView }) {
  const t = useTranslations("caseDesk");
  const names = useTranslations("cases.names");
  const { kind, merchant, look, title, amount, reference, refund, openedAt, conversationId } =
    story;
  return (
    <section aria-label={t("facts.label")}>
      <Facts>
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
          <span className="flex items-center gap-2.5">
            <PurchaseTile purchase={{ merchant, look }} size="small" isFirst />
            <bdi>{title}</bdi>
          </span>
        </Fact>
        <Fact label={t("facts.reference")}>
          <bdi className="tabular-nums">{reference}</bdi>
        </Fact>
        <Fact label={t("facts.opened")}>
          <DayOf at={openedAt} look="long" />
        </Fact>
      </Facts>
      <ConversationLink id={conversationId} label={t("conversation")} none={t("noConversation")} />
    </section>
  );
}
