import { useLocale, useTranslations } from "next-intl";
import type { InsightQuery, InsightShop } from "#server/insights/schema.ts";
import { Link } from "#app/_ui/link.tsx";
import { listText } from "#app/_ui/list-text.ts";
import { casesOf } from "./address.ts";
import { useAmounts } from "./amounts.ts";
import { Panel, Table } from "./panel.tsx";
import { useTopicName } from "./topic-name.ts";

type ShopsTableProps = { shops: InsightShop[]; query: InsightQuery };

/** What customers of which shop ask about. Each leads to its conversations. */
export function ShopsTable({ shops, query }: ShopsTableProps) {
  const t = useTranslations("insights.shops");
  const nameOf = useTopicName();
  const locale = useLocale();
  const { number, share } = useAmounts();
  if (shops.length === 0) return null;
  return (
    <Panel id="shops" title={t("title")} hint={t("hint")} className="lg:col-span-3">
      <div className="mt-2">
        <Table
          labelledBy="shops"
          head={[t("shop"), t("chats"), t("solved"), t("person"), t("repeats"), t("topics")]}
          rows={shops.map(({ merchant, chats, solved, person, repeats, topics }) => ({
            key: merchant,
            cells: [
              <Link
                key={merchant}
                href={casesOf(query, { merchant })}
                className="font-semibold underline-offset-4 hover:underline"
              >
                <bdi>{merchant}</bdi>
              </Link>,
              number(chats),
              share(solved),
              share(person),
              share(repeats),
              listText(
                topics.map((one) => `${nameOf(one.topic)} (${number(one.chats)})`),
                locale,
              ),
            ],
          }))}
        />
      </div>
    </Panel>
  );
}
