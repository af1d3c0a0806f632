"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { LimitView, SpendingDetail } from "#server/spending/schema.ts";
import { canEndBreak } from "#server/spending/policy.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Money } from "#app/_ui/money.tsx";
import { moneyTag, rowTimeTag } from "#app/_ui/tags.tsx";
import { When } from "#app/_ui/when.tsx";
import { useDesk } from "./desk-state.tsx";
import { EndBreak } from "./end-break.tsx";
import { Again } from "./search-view.tsx";

/** What the customer can buy, what keeps them from it, and what was not approved. */
export function Spending({ conversationId }: { conversationId: string }) {
  const t = useTranslations("spending.desk");
  const { agent } = useDesk();
  const trpc = useTRPC();
  const { data, isError, refetch } = useQuery(
    trpc.spending.ofCustomer.queryOptions({ conversationId }),
  );
  if (isError) return <Again label={t("failed")} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { limits, break: running, declines } = data;
  if (limits.length + declines.length === 0 && !running) return null;
  return (
    <section className="text-sm">
      <h3 className="label font-sans">{t("title")}</h3>
      {limits.map((limit) => (
        <LimitLine key={limit.currency} {...limit} />
      ))}
      {running && (
        <div className="flex flex-wrap items-center justify-between gap-x-3">
          <p>{t.rich("break", { at: rowTimeTag(running.until) })}</p>
          {canEndBreak(agent) && <EndBreak {...{ conversationId }} breakId={running.id} />}
        </div>
      )}
      <Declines declines={declines} />
    </section>
  );
}

function LimitLine({ limit, left, own, used }: LimitView) {
  const t = useTranslations("spending.desk");
  const isOwn = own !== null && own.minor === limit?.minor;
  return (
    <p className="flex flex-wrap justify-between gap-x-3 py-1">
      <span>
        {limit && left
          ? t.rich("left", { left: moneyTag(left), limit: moneyTag(limit) })
          : t("none")}
      </span>
      <span className="text-soft">{isOwn ? t("own") : !limit && <Money amount={used} />}</span>
    </p>
  );
}

const MOST = 3;

function Declines({ declines }: Pick<SpendingDetail, "declines">) {
  const t = useTranslations("spending");
  if (declines.length === 0) return null;
  return (
    <>
      <h4 className="mt-2 font-sans text-sm font-semibold tracking-normal">{t("desk.declines")}</h4>
      <ul className="divide-y divide-line">
        {declines.slice(0, MOST).map(({ id, merchant, amount, at, reason }) => (
          <li key={id} className="py-2">
            <p className="flex flex-wrap justify-between gap-x-3">
              <bdi className="font-medium">{merchant}</bdi>
              <Money amount={amount} />
            </p>
            <p className="flex flex-wrap justify-between gap-x-3 text-soft">
              <span>{t(`reasons.${reason}.title`)}</span>
              <When at={at} look="row" />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
