"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { ApplicationView } from "#server/applications/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { DayOf } from "#app/_ui/day.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { languageName, languageNames } from "#app/_ui/language-names.ts";
import { dayOfTag } from "#app/_ui/tags.tsx";
import { Fact, Facts } from "../_shell/facts.tsx";
import { TestRead } from "./test-read.tsx";
import { ApplicationActions } from "./application-actions.tsx";

/** Who it is and what can be done about it, beside what they have said. */
export function ApplicationScreen({ application: first }: { application: ApplicationView }) {
  const t = useTranslations("applicationDesk");
  const { data: application } = useQuery(
    useTRPC().applications.get.queryOptions({ id: first.id }, { initialData: first }),
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-6 lg:grid-cols-[24rem_minmax(0,1fr)]">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <ApplicationActions application={application} />
        <ApplicantFacts application={application} />
      </div>
      <div className="grid gap-8">
        <section>
          <h2 className="label font-sans">{t("words")}</h2>
          <p
            dir="auto"
            className="mt-1 rounded-md bg-wash px-4 py-2.5 wrap-anywhere whitespace-pre-wrap"
          >
            {application.text}
          </p>
        </section>
        {application.test ? (
          <TestRead test={application.test} />
        ) : (
          <p className="text-sm text-soft">{t("test.none")}</p>
        )}
      </div>
    </div>
  );
}

function ApplicantFacts({ application }: { application: ApplicationView }) {
  const t = useTranslations("applicationDesk");
  const language = useLocale();
  const { email, languages, occupation, weeklyHours, locale, timeZone } = application;
  const { appliedAt, state, decided, keptUntil } = application;
  return (
    <section aria-label={t("facts.label")}>
      <Facts>
        {decided && (
          <Fact label={t(`lists.${state}`)}>
            {t.rich("facts.decidedBy", {
              at: dayOfTag(decided.at, "short"),
              name: isolated(decided.by),
            })}
          </Fact>
        )}
        <Fact label={t("facts.email")}>
          <bdi>{email}</bdi>
        </Fact>
        <Fact label={t("facts.languages")}>{languageNames(languages, language)}</Fact>
        <Fact label={t("facts.occupation")}>
          <bdi>{occupation}</bdi>
        </Fact>
        <Fact label={t("facts.hours")}>{t("hours", { hours: weeklyHours })}</Fact>
        <Fact label={t("facts.language")}>{languageName(locale.slice(0, 2), language)}</Fact>
        <Fact label={t("facts.zone")}>
          <bdi>{timeZone.replaceAll("_", " ")}</bdi>
        </Fact>
        <Fact label={t("facts.applied")}>
          <DayOf at={appliedAt} look="long" />
        </Fact>
        <Fact label={t("facts.kept")}>
          <DayOf at={keptUntil} look="long" />
        </Fact>
      </Facts>
    </section>
  );
}
