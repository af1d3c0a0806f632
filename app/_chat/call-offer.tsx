"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { isLate } from "#server/callbacks/policy.ts";
import type { CallbackView, CallTopic } from "#server/callbacks/schema.ts";
import { callText, shortText } from "#server/platform/format/call-time.ts";
import { Nearest } from "#app/_callbacks/nearest.tsx";
import { useRefreshed } from "#app/_callbacks/use-refreshed.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useClock, useMoment } from "#app/_ui/clock.ts";
import { PhoneField } from "#app/_ui/phone-field.tsx";
import { Link } from "#app/_ui/link.tsx";
import { CallLink } from "./call-link.tsx";
import { useLiveRefresh } from "./hooks/use-live-refresh.ts";
import { useOfferedCall } from "./hooks/use-offered-call.ts";

type CallOfferProps = {
  conversationId: string;
  /** Somebody is about to come: a call is only mentioned. */
  isQuiet: boolean;
};

/** Whoever waits may have a call instead: one click books it where the number is known. */
export function CallOffer({ conversationId, isQuiet }: CallOfferProps) {
  const trpc = useTRPC();
  const timeZone = useTimeZone() ?? "UTC";
  const slots = useQuery(
    trpc.callbacks.slots.queryOptions(
      { timeZone, conversationId, limit: 1 },
      { refetchInterval: 60_000 },
    ),
  );
  const own = useQuery(trpc.callbacks.mine.queryOptions(undefined, { refetchInterval: 60_000 }));
  useLiveRefresh(["callbacks"], useRefreshed());
  const offer = useOfferedCall({ conversationId, timeZone, lastPhone: own.data?.lastPhone });

  if (!slots.data || !own.data) return <CallLink />;
  if (own.data.ahead) return <HasCall call={own.data.ahead} />;
  const starts = slots.data.best.map(({ startsAt }) => startsAt);
  if (starts.length === 0) return null;
  return (
    <div className="mt-3 grid justify-items-start gap-2">
      {offer.asked ? (
        <Number startsAt={offer.asked} {...offer} />
      ) : (
        <Times
          starts={isQuiet ? starts.slice(0, 1) : starts}
          topic={slots.data.topic}
          {...{ isQuiet, ...offer }}
        />
      )}
      {Boolean(offer.error) && (
        <Nearest error={offer.error} timeZone={timeZone} onChoose={offer.choose} />
      )}
    </div>
  );
}

type Offer = ReturnType<typeof useOfferedCall>;
type TimesProps = Pick<Offer, "choose" | "isBusy" | "timeZone"> & {
  starts: string[];
  topic: CallTopic;
  isQuiet: boolean;
};

function Times({ starts, topic, isQuiet, choose, isBusy, timeZone }: TimesProps) {
  const t = useTranslations("callbacks.offer");
  const locale = useLocale();
  const now = useMoment();
  return (
    <>
      {!isQuiet && <p className="font-semibold">{t("rather")}</p>}
      <div className="flex flex-wrap items-center gap-2">
        {starts.map((startsAt) => {
          const when = shortText(startsAt, locale, timeZone, now);
          return (
            <Button
              key={startsAt}
              kind={isQuiet ? "plain" : "quiet"}
              size="small"
              className={isQuiet ? "-ms-3 min-h-11" : "min-h-11"}
              busy={isBusy}
              onClick={() => choose(startsAt)}
            >
              {isQuiet ? t("quiet", { when }) : when}
            </Button>
          );
        })}
        <Link
          href={`/callbacks?topic=${topic}`}
          className="link inline-flex min-h-11 items-center px-1"
        >
          {t("all")}
        </Link>
      </div>
    </>
  );
}

type NumberProps = Pick<Offer, "book" | "isBusy" | "timeZone" | "forget"> & { startsAt: string };

/** Nobody has called this customer yet: the number is asked for in place. */
function Number({ startsAt, book, isBusy, timeZone, forget }: NumberProps) {
  const t = useTranslations("callbacks");
  const locale = useLocale();
  const [isMissing, setMissing] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const phone = String(new FormData(event.currentTarget).get("phone") ?? "").trim();
    setMissing(phone === "");
    if (phone) book(startsAt, phone);
  }

  return (
    <form noValidate className="grid w-full max-w-md gap-3" onSubmit={submit}>
      <PhoneField
        label={t("offer.phone", { when: callText(startsAt, locale, timeZone) })}
        error={isMissing ? t("booking.givePhone") : undefined}
        name="phone"
        ref={focus}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" size="small" className="min-h-11" busy={isBusy}>
          {t("offer.book")}
        </Button>
        <Button kind="plain" size="small" className="min-h-11" onClick={forget}>
          {t("offer.back")}
        </Button>
      </div>
    </form>
  );
}

/** Whoever has just chosen a time goes on with the number. */
const focus = (field: HTMLInputElement | null) => field?.focus();

function HasCall({ call }: { call: CallbackView }) {
  const { startsAt, timeZone } = call;
  const t = useTranslations("callbacks.offer");
  const isOverdue = useClock((now) => isLate(call, now));
  const when = callText(startsAt, useLocale(), timeZone);
  return (
    <p className="mt-2">
      {t(isOverdue ? "late" : "has", { when })}{" "}
      <Link href="/callbacks" className="link">
        {t("toCall")}
      </Link>
    </p>
  );
}
