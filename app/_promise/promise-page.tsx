import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { timeZoneText } from "#server/platform/format/call-time.ts";
import { FEWEST } from "#server/promise/policy.ts";
import type { PublicPromise } from "#server/promise/schema.ts";
import { Day } from "#app/_ui/day.tsx";
import { CallFigures, RequestFigures, WaitFigures } from "./figures.tsx";
import { useAmounts } from "./use-amounts.ts";

export function PromisePage({ promise }: { promise: PublicPromise }) {
  const t = useTranslations("promise.page");
  const { span, requests, wait, calls, days } = promise;
  const tooFew = <p className="text-soft">{t("tooFew")}</p>;
  return (
    <>
      <Part id="promise-requests" title={t("requests")}>
        <p className="text-sm text-soft">
          {t.rich("span", {
            from: dayOf(span.from),
            to: dayOf(span.to),
          })}
        </p>
        {requests ? <RequestFigures requests={requests} /> : tooFew}
      </Part>
      <Part id="promise-wait" title={t("wait")}>
        {wait ? <WaitFigures wait={wait} /> : tooFew}
      </Part>
      <Part id="promise-calls" title={t("calls")}>
        {calls ? <CallFigures calls={calls} /> : tooFew}
      </Part>
      {days.length > 0 && (
        <Part id="promise-days" title={t("days")}>
          <Days days={days} />
        </Part>
      )}
      <Part id="promise-hours" title={t("hours")}>
        <Hours {...promise} />
      </Part>
      <Part id="promise-how" title={t("how")}>
        <ul className="grid list-disc gap-2 ps-5">
          {HOW.map((name) => (
            <li key={name}>{t(`rules.${name}`, { fewest: FEWEST })}</li>
          ))}
        </ul>
      </Part>
    </>
  );
}

const dayOf = (on: string) => () => <Day day={on} />;

const HOW = [
  "request",
  "due",
  "outcomes",
  "again",
  "calls",
  "wait",
  "booked",
  "few",
  "fresh",
] as const;

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="grid min-w-0 gap-3">
    <h2 id={id} className="text-xl">
      {title}
    </h2>
    {children}
  </section>
);

function Days({ days }: Pick<PublicPromise, "days">) {
  const t = useTranslations("promise.page");
  const { number } = useAmounts();
  return (
    <table className="w-full text-sm tabular-nums">
      <thead>
        <tr className="text-soft">
          <th scope="col" className="py-2 text-start font-semibold">
            {t("day")}
          </th>
          {OUTCOMES.map((name) => (
            <th key={name} scope="col" className="py-2 ps-3 text-end font-semibold">
              {t(`outcomes.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((day) => (
          <tr key={day.on} className="border-t border-line">
            <th scope="row" className="py-2 text-start font-normal">
              <Day day={day.on} />
            </th>
            {OUTCOMES.map((name) => (
              <td key={name} suppressHydrationWarning className="py-2 ps-3 text-end">
                {number(day[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const OUTCOMES = ["kept", "late", "broken"] as const;

function Hours({ hours, timeZone, promised }: PublicPromise) {
  const t = useTranslations("promise.page");
  const locale = useLocale();
  return (
    <>
      <p className="text-soft">
        {t("hoursHint", {
          minutes: promised.staffedMinutes,
          hours: promised.unstaffedMinutes / 60,
        })}
      </p>
      <ul className="divide-y divide-line">
        {hours.map(({ on, spans }) => (
          <li key={on} className="flex flex-wrap justify-between gap-x-4 py-2">
            <Day day={on} look="weekday" />
            <span className="tabular-nums">
              {spans.length === 0 && t("nobody")}
              {spans.map(({ from, to }) => (
                <bdi key={from} dir="ltr" className="ms-3">
                  {from}–{to}
                </bdi>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-soft">{t("zone", { zone: timeZoneText(timeZone, locale) })}</p>
    </>
  );
}
