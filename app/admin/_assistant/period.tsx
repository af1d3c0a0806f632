import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Figures } from "#server/assistant/schema.ts";
import { useAmounts } from "./amounts.ts";

type PeriodProps = { name: "lastDay" | "lastWeek"; figures: Figures };

export function Period({ name, figures }: PeriodProps) {
  const t = useTranslations("assistantDesk.period");
  const format = useFormatter();
  const id = `figures-${name}`;
  return (
    <section aria-labelledby={id} className="rounded-md bg-sheet p-4 shadow-sm sm:p-6">
      <h2 id={id} className="text-lg">
        {t(name)}
      </h2>
      {figures.turns === 0 ? (
        <p className="mt-2 text-soft">{t("none")}</p>
      ) : (
        <dl className="mt-3 divide-y divide-line">
          <Line label={t("turns")}>{format.number(figures.turns)}</Line>
          <TakenOver figures={figures} />
          <FirstText figures={figures} />
          {figures.linksLeftOut > 0 && (
            <Line label={t("links")}>{format.number(figures.linksLeftOut)}</Line>
          )}
          {figures.asked > 0 && <Cost figures={figures} />}
        </dl>
      )}
      {figures.isSample && (
        <p className="mt-2 text-sm text-soft">{t("sample", { turns: figures.turns })}</p>
      )}
    </section>
  );
}

type FiguresProps = { figures: Figures };

function TakenOver({ figures: { takenOver, withOutside } }: FiguresProps) {
  const t = useTranslations("assistantDesk");
  const { share } = useAmounts();
  if (withOutside === 0) {
    return <Line label={t("period.takenOver")}>{t("period.noOutside")}</Line>;
  }
  const count = takenOver.reduce((sum, { turns }) => sum + turns, 0);
  return (
    <Line
      label={t("period.takenOver")}
      more={
        count > 0 && (
          <ul className="grid gap-0.5 border-s-2 border-edge ps-3 text-sm text-soft">
            {takenOver.map(({ reason, turns }) => (
              <li key={reason}>{t(`reasons.${reason}`, { count: turns })}</li>
            ))}
          </ul>
        )
      }
    >
      {t("period.share", { count, all: withOutside, share: share(count, withOutside) })}
    </Line>
  );
}

function FirstText({ figures: { firstTextP50Ms, firstTextP95Ms } }: FiguresProps) {
  const t = useTranslations("assistantDesk.period");
  const { seconds } = useAmounts();
  if (firstTextP50Ms === null || firstTextP95Ms === null) return null;
  const value = { middle: seconds(firstTextP50Ms), slow: seconds(firstTextP95Ms) };
  return <Line label={t("firstText")}>{t("firstTextValue", value)}</Line>;
}

function Cost({ figures }: FiguresProps) {
  const t = useTranslations("assistantDesk.period");
  const { cost, tokens } = useAmounts();
  const { asked, unpriced, costMicros, conversations, tokensIn, tokensOut } = figures;
  const isKnown = unpriced < asked;
  const both = { in: tokens(tokensIn), out: tokens(tokensOut) };
  return (
    <>
      <Line label={t("tokens")}>
        {t(figures.isEstimated ? "tokensAbout" : "tokensValue", both)}
      </Line>
      <Line
        label={t("cost")}
        more={
          isKnown &&
          unpriced > 0 && <p className="text-sm text-soft">{t("unpriced", { count: unpriced })}</p>
        }
      >
        {isKnown ? cost(costMicros) : t("unknown")}
      </Line>
      {isKnown && <Line label={t("perConversation")}>{cost(costMicros / conversations)}</Line>}
    </>
  );
}

type LineProps = { label: string; children: ReactNode; more?: ReactNode };

/** Browsers and the server may know different editions of how a language writes an amount. */
const Line = ({ label, children, more }: LineProps) => (
  <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
    <dt className="text-sm text-soft">{label}</dt>
    <dd suppressHydrationWarning className="font-semibold tabular-nums">
      {children}
    </dd>
    {more && <dd className="w-full">{more}</dd>}
  </div>
);
