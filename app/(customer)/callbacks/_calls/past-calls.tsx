import { useLocale, useTranslations } from "next-intl";
import type { CallbackView, CallEnd } from "#server/callbacks/schema.ts";
import { callText } from "#server/platform/format/call-time.ts";

/** What became of earlier calls; the latest first. */
export function PastCalls({ calls }: { calls: CallbackView[] }) {
  const t = useTranslations("callbacks");
  const locale = useLocale();
  return (
    <section aria-labelledby="past">
      <h2 id="past" className="text-xl">
        {t("past.title")}
      </h2>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {calls.map((call) => (
          <li key={call.id} className="flex flex-wrap justify-between gap-x-6 py-3">
            <span className="font-semibold">{callText(call.startsAt, locale, call.timeZone)}</span>
            <span
              className={isEnded(call.state) && call.state === "missed" ? "text-late" : "text-soft"}
            >
              {isEnded(call.state) && t(`past.${call.state}`)}
            </span>
            <span className="basis-full text-sm text-soft">{t(`topics.${call.topic}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isEnded = (state: CallbackView["state"]): state is CallEnd =>
  state !== "ahead" && state !== "calling";
