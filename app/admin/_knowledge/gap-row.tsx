"use client";

import { RotateCcw } from "lucide-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { GapCluster } from "#server/knowledge/schema.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { languageName } from "#app/_ui/language-names.ts";
import { Decided } from "./decided.tsx";
import { Deciding } from "./deciding.tsx";
import { Questions } from "./questions.tsx";
import { Trend } from "./trend.tsx";

type GapRowProps = { cluster: GapCluster; mayDecide: boolean };

export function GapRow({ cluster, mayDecide }: GapRowProps) {
  const { id, state, decision } = cluster;
  const told = <Told {...cluster} />;
  return (
    <li className="py-4">
      {mayDecide ? (
        <Deciding of="gap" {...{ id, state, decision }}>
          {told}
        </Deciding>
      ) : (
        told
      )}
    </li>
  );
}

/** The most typical question, how many ask it, and what became of them. */
function Told(cluster: GapCluster) {
  const t = useTranslations("knowledge");
  const { heading, count, customers, trend, decision, askedAgain, questions } = cluster;
  return (
    <>
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h2
            dir="auto"
            className="line-clamp-3 w-fit max-w-full font-sans text-base font-semibold wrap-anywhere"
          >
            {heading}
          </h2>
          <p className="mt-0.5 text-sm">{t("count", { questions: count, customers })}</p>
          <Facts {...cluster} />
        </div>
        <Trend weeks={trend} />
      </div>
      {askedAgain > 0 && cluster.state === "open" && (
        <p className="mt-1.5">
          <Badge tone="soon" icon={RotateCcw} filled>
            {t("askedAgain", { count: askedAgain })}
          </Badge>
        </p>
      )}
      {decision && <Decided decision={decision} />}
      <Questions questions={questions} />
    </>
  );
}

function Facts({ language, causes, bestScore, aftermath }: GapCluster) {
  const t = useTranslations("knowledge");
  const format = useFormatter();
  const locale = useLocale();
  const { askedPerson, unhelpful, gaveUp } = aftermath;
  const facts = [
    languageName(language, locale),
    ...causes.map((cause) => t(`causes.${cause}`)),
    ...(bestScore === null
      ? []
      : [t("fit", { percent: format.number(bestScore, { style: "percent" }) })]),
    ...(askedPerson > 0 ? [t("aftermath.askedPerson", { count: askedPerson })] : []),
    ...(unhelpful > 0 ? [t("aftermath.unhelpful", { count: unhelpful })] : []),
    ...(gaveUp > 0 ? [t("aftermath.gaveUp", { count: gaveUp })] : []),
  ];
  return (
    <ul className="mt-0.5 flex flex-wrap gap-x-1.5 text-sm text-soft">
      {facts.map((fact, index) => (
        <li key={fact} className="flex gap-x-1.5">
          {index > 0 && <span aria-hidden>·</span>}
          {fact}
        </li>
      ))}
    </ul>
  );
}
