import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ChargeView } from "#server/payments/schema.ts";
import { exactText } from "#server/platform/format/time.ts";
import { cardName } from "#app/_ui/isolated.ts";

/** With what, when, under which reference; and who asked for it, when it was one of us. */
export function ChargeFacts({ charge }: { charge: ChargeView }) {
  const t = useTranslations("payments.receipt");
  const { state, method, reference, createdAt, endedAt, confirmedBy } = charge;
  const isSettled = state === "settled";
  return (
    <dl className="grid gap-2">
      <Fact label={t(isSettled ? "method" : "methodOpen")}>{cardName(method)}</Fact>
      <Fact label={t("reference")}>
        <bdi className="tabular-nums">{reference}</bdi>
      </Fact>
      {(!endedAt || !isSettled) && (
        <Fact label={t("askedOn")}>
          <Exact at={createdAt} />
        </Fact>
      )}
      {endedAt && (
        <Fact label={t(isSettled ? "paidOn" : "endedOn")}>
          <Exact at={endedAt} />
        </Fact>
      )}
      {confirmedBy && (
        <Fact label={t("confirmedBy")}>
          <bdi>{confirmedBy}</bdi>
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex flex-wrap justify-between gap-x-4 px-1">
    <dt className="text-soft">{label}</dt>
    <dd className="text-end font-semibold">{children}</dd>
  </div>
);

function Exact({ at }: { at: string }) {
  const timeZone = useTimeZone() ?? "UTC";
  return (
    <time dateTime={at} suppressHydrationWarning>
      {exactText(at, useLocale(), timeZone)}
    </time>
  );
}
