import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PromiseFigures } from "#server/promise/schema.ts";
import { useAmounts } from "./use-amounts.ts";

type Figures = Pick<PromiseFigures, "requests" | "wait" | "calls">;

export function RequestFigures({ requests }: Pick<Figures, "requests">) {
  const t = useTranslations("promise.page");
  const { share, number } = useAmounts();
  const { kept, late, broken } = requests;
  const due = kept + late + broken;
  return (
    <>
      <Row>
        {(["kept", "late", "broken"] as const).map((name) => (
          <Figure
            key={name}
            label={t(`outcomes.${name}`)}
            value={share(requests[name], due)}
            beside={t("counted", { count: number(requests[name]), of: number(due) })}
          />
        ))}
      </Row>
      <p className="text-sm text-soft">{t("others", requests)}</p>
    </>
  );
}

export function WaitFigures({ wait }: Pick<Figures, "wait">) {
  const t = useTranslations("promise.page");
  const { duration } = useAmounts();
  const text = (ms: number | null) => (ms === null ? t("none") : duration(ms));
  return (
    <>
      <Row>
        <Figure label={t("median")} value={text(wait.median)} />
        <Figure label={t("p90")} value={text(wait.p90)} />
      </Row>
      <p className="text-sm text-soft">{t("waitOf", { count: wait.of })}</p>
    </>
  );
}

export function CallFigures({ calls }: Pick<Figures, "calls">) {
  const t = useTranslations("promise.page");
  const { share, number } = useAmounts();
  const of = calls.kept + calls.late + calls.missed;
  return (
    <Row>
      {(["kept", "late", "missed"] as const).map((name) => (
        <Figure
          key={name}
          label={t(`callOutcomes.${name}`)}
          value={share(calls[name], of)}
          beside={t("counted", { count: number(calls[name]), of: number(of) })}
        />
      ))}
    </Row>
  );
}

const Row = ({ children }: { children: ReactNode }) => (
  <dl className="grid gap-px overflow-hidden rounded-md border border-line bg-line sm:auto-cols-fr sm:grid-flow-col">
    {children}
  </dl>
);

type FigureProps = { label: ReactNode; value: ReactNode; beside?: ReactNode };

const Figure = ({ label, value, beside }: FigureProps) => (
  <div className="flex flex-wrap items-baseline justify-between gap-x-3 bg-sheet p-4 sm:block">
    <dt className="text-sm font-semibold text-soft">{label}</dt>
    <dd suppressHydrationWarning className="tabular-nums sm:mt-1">
      <bdi className="font-serif text-xl font-semibold">{value}</bdi>
      {beside && <bdi className="ms-2 text-sm text-soft sm:ms-0 sm:block">{beside}</bdi>}
    </dd>
  </div>
);
