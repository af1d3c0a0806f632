import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Day } from "#app/_ui/day.tsx";
import { dayOfTag } from "#app/_ui/tags.tsx";
import type { ComplaintView } from "#server/complaints/schema.ts";

/** What was told, so that nobody has to remember it. */
export function ComplaintDetails({ row }: { row: ComplaintView }) {
  const t = useTranslations("complaints");
  return (
    <section aria-labelledby="said">
      <h2 id="said" className="font-sans text-lg font-semibold tracking-normal">
        {t("page.said")}
      </h2>
      <p className="text-sm text-soft">
        {t.rich("page.filed", { day: dayOfTag(row.openedAt, "full") })}
      </p>
      <p dir="auto" className="mt-3 wrap-anywhere whitespace-pre-line">
        {row.text}
      </p>
      <dl className="mt-4 grid gap-3 text-sm sm:grid-cols-2">
        <Fact name={t("page.about")}>{t(`kinds.${row.kind}`)}</Fact>
        {row.wish && (
          <Fact name={t("page.wish")}>
            <span dir="auto" className="wrap-anywhere whitespace-pre-line">
              {row.wish}
            </span>
          </Fact>
        )}
        {row.happenedOn && (
          <Fact name={t("page.happenedOn")}>
            <Day day={row.happenedOn} look="full" />
          </Fact>
        )}
        {row.plan && (
          <Fact name={t("page.plan")}>
            <bdi>{row.plan.merchant}</bdi>
          </Fact>
        )}
      </dl>
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="text-soft">{name}</dt>
    <dd className="font-semibold">{children}</dd>
  </div>
);
