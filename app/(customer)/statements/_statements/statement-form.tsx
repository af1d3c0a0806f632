"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { period as periodSchema, STATEMENT_LIMITS, type Period } from "#server/documents/schema.ts";
import { statementHref, type Format } from "#app/_documents/addresses.ts";
import { DownloadLink } from "#app/_documents/download-link.tsx";
import { PERIOD_NAMES, periodNamed, type PeriodName } from "#app/_documents/periods.ts";
import { Choices } from "#app/_ui/choices.tsx";
import { useToday } from "#app/_ui/day.tsx";
import { Field } from "#app/_ui/field.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { Preview } from "./preview.tsx";

const CHOICES = [...PERIOD_NAMES, "own"] as const;
type Choice = PeriodName | "own";

/** Which days, which file, and what is in it before it is fetched. */
export function StatementForm() {
  const t = useTranslations("documents");
  const today = useToday();
  const [choice, setChoice] = useState<Choice>("this_year");
  const [format, setFormat] = useState<Format>("pdf");
  const [own, setOwn] = useState<Partial<Period>>({});
  const asked = choice === "own" ? own : periodNamed(choice, today);
  const period = periodSchema.safeParse(asked).data;
  const isWrong = choice === "own" && Boolean(own.from && own.to) && !period;

  return (
    <Sheet aria-label={t("title")} className="mt-6 grid gap-6">
      <Choices
        label={t("period.label")}
        name="period"
        className="grid grid-cols-2 gap-2 sm:grid-cols-3"
        choices={CHOICES.map((value) => ({ value, label: t(`period.${value}`) }))}
        value={choice}
        onChange={setChoice}
      />
      {choice === "own" && <OwnDays {...{ own, today, isWrong }} onChange={setOwn} />}
      <Choices
        label={t("format.label")}
        name="format"
        className="grid gap-2 sm:grid-cols-2"
        choices={[
          { value: "pdf", label: t("format.pdf"), hint: t("format.pdfHint") },
          { value: "csv", label: t("format.csv"), hint: t("format.csvHint") },
        ]}
        value={format}
        onChange={setFormat}
      />
      {period && (
        <Preview period={period}>
          <DownloadLink kind="primary" href={statementHref(period, format)} className="sm:w-fit">
            {t(`download.${format}`)}
          </DownloadLink>
        </Preview>
      )}
    </Sheet>
  );
}

type OwnDaysProps = {
  own: Partial<Period>;
  today: string;
  isWrong: boolean;
  onChange: (own: Partial<Period>) => void;
};

function OwnDays({ own, today, isWrong, onChange }: OwnDaysProps) {
  const t = useTranslations("documents.period");
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label={t("from")}
        type="date"
        max={today}
        value={own.from ?? ""}
        onChange={({ target }) => onChange({ ...own, from: target.value })}
      />
      <Field
        label={t("to")}
        type="date"
        min={own.from}
        max={today}
        value={own.to ?? ""}
        error={isWrong && t("wrong", { years: STATEMENT_LIMITS.years })}
        onChange={({ target }) => onChange({ ...own, to: target.value })}
      />
    </div>
  );
}
