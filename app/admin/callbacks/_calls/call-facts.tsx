"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CallStory } from "#server/callbacks/schema.ts";
import { awayText, callText, timeZoneText } from "#server/platform/format/call-time.ts";
import { useClock } from "#app/_ui/clock.ts";
import { timeText } from "#server/platform/format/time.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { When } from "#app/_ui/when.tsx";
import { CallState } from "./call-state.tsx";
import { MarkNotes } from "./mark-notes.tsx";

export function CallFacts({ story }: { story: CallStory }) {
  const t = useTranslations("callbacks");
  const locale = useLocale();
  const language = new Intl.DisplayNames(locale, { type: "language" }).of(story.language);
  return (
    <>
      <header className="mt-1">
        <h1 className="text-xl">
          <bdi>{story.customer.name}</bdi>
        </h1>
        <Time story={story} />
      </header>
      <p className="mt-4">
        <span className="label block">{t("desk.number")}</span>
        <a
          href={`tel:${story.phone}`}
          dir="ltr"
          className="link text-xl font-semibold tabular-nums"
        >
          {story.phoneText}
        </a>
      </p>
      <dl className="mt-4 grid gap-3 text-sm">
        <Fact label={t("desk.topic")}>{t(`topics.${story.topic}`)}</Fact>
        <Fact label={t("desk.note")}>
          <bdi className="whitespace-pre-line wrap-anywhere">{story.note || t("desk.noNote")}</bdi>
        </Fact>
      </dl>
      {story.fromChat && <FromChat {...story.fromChat} />}
      <p className="mt-3 text-sm text-soft">{t("desk.language", { language: language ?? "" })}</p>
      {!story.mine && (
        <p className="text-sm text-soft">{t("desk.agent", { name: isolated(story.agentName) })}</p>
      )}
      {story.attempts.length > 0 && <Attempts of={story} />}
    </>
  );
}

/** Below it stands what was said there. */
function FromChat({ agentName }: { agentName: string | null }) {
  const t = useTranslations("callbacks.desk");
  return (
    <p className="mt-3 text-sm">
      {agentName ? t("fromChatWith", { name: isolated(agentName) }) : t("fromChat")}
    </p>
  );
}

function Time({ story: { startsAt, customer, ...call } }: { story: CallStory }) {
  const t = useTranslations("callbacks.desk");
  const [locale, timeZone] = [useLocale(), useTimeZone() ?? "UTC"];
  const away = useClock((now) => awayText(startsAt, locale, timeZone, now));
  const there = { time: timeText(startsAt, locale, customer.timeZone) };
  return (
    <div suppressHydrationWarning>
      <p className="mt-1 text-lg">{callText(startsAt, locale, timeZone)}</p>
      <p className="text-sm text-soft">
        {t("theirTime", { ...there, zone: timeZoneText(customer.timeZone, locale) })}
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 text-sm">
        <CallState call={{ startsAt, ...call }} />
        {call.state === "ahead" && <span>{away}</span>}
      </p>
    </div>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt className="label">{label}</dt>
    <dd>{children}</dd>
  </div>
);

function Attempts({ of: { id, attempts } }: { of: CallStory }) {
  const t = useTranslations("callbacks.desk");
  return (
    <section aria-labelledby="attempts" className="mt-5 text-sm">
      <h2 id="attempts" className="label font-sans">
        {t("attempts")}
      </h2>
      <ol className="mt-1 divide-y divide-line">
        {attempts.map(({ number, agentName, startedAt, outcome, notes }) => (
          <li key={number} className="py-2">
            <p>
              {t("attempt", { name: isolated(agentName), outcome: outcome ?? "none" })}{" "}
              <span className="text-soft">
                <When at={startedAt} />
              </span>
            </p>
            {notes && (
              <p
                dir="auto"
                className="mt-1 rounded-md bg-soon-wash px-3 py-2 whitespace-pre-line wrap-anywhere"
              >
                {notes}
              </p>
            )}
            {notes && <MarkNotes callbackId={id} attempt={{ number, notes }} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
