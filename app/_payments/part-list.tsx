import { useLocale, useTranslations } from "next-intl";
import type { PaymentPart } from "#server/payments/schema.ts";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { Link } from "#app/_ui/link.tsx";
import { listText } from "#app/_ui/list-text.ts";
import { Money } from "#app/_ui/money.tsx";
import { dayTag, moneyTag } from "#app/_ui/tags.tsx";

type PartListProps = { parts: PaymentPart[]; isQuote: boolean; withLinks?: boolean };

/** Of each plan what it pays, and how the plan stands then: in a quote with what is owed before it. */
export const PartList = ({ parts, isQuote, withLinks = false }: PartListProps) => (
  <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
    {parts.map((part) => (
      <li key={part.planId} className="flex items-start gap-3 px-4 py-3">
        <PurchaseTile purchase={part} isFirst />
        <div className="grid min-w-0 grow gap-1">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 leading-snug">
            <Merchant part={part} isLink={withLinks} />
            <Money amount={part.amount} className="font-semibold" />
          </p>
          <p className="text-sm text-soft">
            <bdi>{part.title}</bdi>
          </p>
          {!part.saved && <Covered part={part} />}
          <Saving part={part} isQuote={isQuote} />
          <Left part={part} isQuote={isQuote} />
        </div>
      </li>
    ))}
  </ul>
);

function Merchant({ part: { planId, merchant }, isLink }: { part: PaymentPart; isLink: boolean }) {
  if (!isLink) return <bdi className="font-semibold">{merchant}</bdi>;
  return (
    <Link href={`/plans/${planId}`} className="link inline-flex min-h-6 items-center font-semibold">
      <bdi>{merchant}</bdi>
    </Link>
  );
}

function Covered({ part: { instalments } }: { part: PaymentPart }) {
  const t = useTranslations("payments.check");
  const locale = useLocale();
  const names = instalments.map(({ number, isWhole }, index) =>
    t(isWhole ? "whole" : index === 0 ? "partFirst" : "part", { number }),
  );
  return <p className="text-sm text-soft">{listText(names, locale)}</p>;
}

/** Whoever settles the plan early sees what the sum is made of, and what they do not pay. */
function Saving({ part: { saved, madeOf }, isQuote }: { part: PaymentPart; isQuote: boolean }) {
  const t = useTranslations("payments.check");
  if (!saved) return null;
  return (
    <>
      {madeOf && (
        <p className="text-sm text-soft">
          {t.rich(madeOf.interest.minor > 0 ? "madeOf" : "madeOfPurchase", {
            principal: moneyTag(madeOf.principal),
            interest: moneyTag(madeOf.interest),
          })}
        </p>
      )}
      <p className="text-sm font-semibold text-good">
        {t.rich(isQuote ? "saves" : "saved", { amount: moneyTag(saved) })}
      </p>
    </>
  );
}

function Left({ part, isQuote }: { part: PaymentPart; isQuote: boolean }) {
  const t = useTranslations("payments.check");
  const { amount, left, next, saved } = part;
  const before = { ...left, minor: left.minor + amount.minor + (saved?.minor ?? 0) };
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        {isQuote && (
          <>
            <span className="sr-only">{t("before")}</span>
            <s className="text-soft">
              <Money amount={before} />
            </s>
          </>
        )}
        <span className={left.minor === 0 ? "font-semibold text-good" : "font-semibold"}>
          {left.minor === 0 ? t("done") : t.rich("left", { amount: moneyTag(left) })}
        </span>
      </p>
      {next && (
        <p className="text-sm text-soft">
          {t.rich(next.isOverdue ? "nextOverdue" : "next", {
            amount: moneyTag(next.amount),
            day: dayTag(next.dueOn, "long"),
          })}
        </p>
      )}
    </>
  );
}
