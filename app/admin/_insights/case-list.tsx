import { useTranslations } from "next-intl";
import type { InsightCase } from "#server/insights/schema.ts";
import { isLanguage } from "#server/platform/locale.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { Day } from "#app/_ui/day.tsx";
import { Empty } from "#app/_ui/empty.tsx";
import { Link } from "#app/_ui/link.tsx";
import { When } from "#app/_ui/when.tsx";
import { useTopicName } from "./topic-name.ts";

type CaseListProps = {
  conversations: InsightCase[];
  topic: string | undefined;
  merchant: string | undefined;
  on: string | undefined;
};

export function CaseList({ conversations, topic, merchant, on }: CaseListProps) {
  const t = useTranslations("insights.cases");
  const nameOf = useTopicName();
  return (
    <>
      {(topic !== undefined || merchant || on) && (
        <p className="text-sm text-soft">
          {merchant && <bdi>{merchant}</bdi>} {topic !== undefined && nameOf(topic)}{" "}
          {on && <Day day={on} look="full" />}
        </p>
      )}
      {conversations.length === 0 ? (
        <Empty title={t("none")}>{t("noneHint")}</Empty>
      ) : (
        <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
          {conversations.map((one) => (
            <Case key={one.conversationId} {...one} />
          ))}
        </ul>
      )}
    </>
  );
}

function Case({
  conversationId,
  customer,
  endedAt,
  topic,
  language,
  result,
  score,
  agent,
}: InsightCase) {
  const t = useTranslations("insights.cases");
  const nameOf = useTopicName();
  return (
    <li>
      <Link
        href={`/admin/conversations/${conversationId}`}
        className="grid min-h-12 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-3 py-2 text-sm hover:bg-wash sm:grid-cols-[minmax(0,12rem)_minmax(0,1fr)_minmax(0,14rem)_7rem]"
      >
        <span className="truncate font-semibold">
          <bdi>{customer}</bdi>
        </span>
        <span className="order-3 truncate text-soft sm:order-none">
          {nameOf(topic)}
          {isLanguage(language) && (
            <>
              {" · "}
              <bdi lang={language}>{LANGUAGE_NAMES[language]}</bdi>
            </>
          )}
        </span>
        <span className="order-4 col-span-full truncate sm:order-none sm:col-span-1">
          {result === "person" && agent ? t("with", { name: agent }) : t(`results.${result}`)}
          {score !== null && ` · ${t("rated", { score })}`}
        </span>
        <span className="text-end text-xs whitespace-nowrap text-soft">
          <When at={endedAt} look="row" />
        </span>
      </Link>
    </li>
  );
}
