import { useTranslations } from "next-intl";
import type { StaffRequestView } from "#server/hardship/schema.ts";
import { DayOf } from "#app/_ui/day.tsx";
import { ConversationLink, Fact, Facts } from "../_shell/facts.tsx";
import { useNames } from "./use-names.ts";

export function RequestFacts({ request }: { request: StaffRequestView }) {
  const t = useTranslations("hardshipDesk");
  const { reasonName, reliefName } = useNames();
  const { reason, wish, openedAt, askedBy, conversationId } = request;
  return (
    <section aria-label={t("facts.label")}>
      <Facts>
        <Fact label={t("facts.reason")}>{reasonName(reason)}</Fact>
        <Fact label={t("facts.wish")}>{reliefName(wish)}</Fact>
        <Fact label={t("facts.opened")}>
          <DayOf at={openedAt} look="long" />
        </Fact>
        {askedBy && (
          <Fact label={t("facts.askedBy")}>
            <bdi>{askedBy}</bdi>
          </Fact>
        )}
      </Facts>
      <ConversationLink id={conversationId} label={t("conversation")} none={t("noConversation")} />
    </section>
  );
}
