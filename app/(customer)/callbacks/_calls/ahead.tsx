"use client";

import { CalendarPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { expectedBy, isLate, REMIND_MINUTES } from "#server/callbacks/policy.ts";
import type { CallbackView } from "#server/callbacks/schema.ts";
import { awayText, callText, timeZoneText } from "#server/platform/format/call-time.ts";
import { CancelDialog } from "#app/_callbacks/cancel-dialog.tsx";
import { MoveForm } from "#app/_callbacks/move-form.tsx";
import { BookedChoice, useBrowserChoice } from "#app/_voice/booked-choice.tsx";
import { buttonLook } from "#app/_ui/button-look.ts";
import { Button } from "#app/_ui/button.tsx";
import { useClock } from "#app/_ui/clock.ts";
import { ChangeNumber } from "./number.tsx";
import { timeText } from "#server/platform/format/time.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { PersonButton } from "#app/_shell/person-button.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { useToast } from "#app/_ui/toast.tsx";

/** The call that is to come: when, where, about what, and what can still be changed. */
export function Ahead({ call }: { call: CallbackView }) {
  const t = useTranslations("callbacks");
  const [isMoving, setMoving] = useState(false);
  const afterwards = useAfterwards();
  const choice = useBrowserChoice(call);
  const isOverdue = useClock((now) => isLate(call, now));
  const isCalling = call.state === "calling";
  return (
    <Sheet aria-labelledby="ahead">
      <p id="ahead" className="label">
        {t(isCalling ? "ahead.calling" : isOverdue ? "ahead.late" : "ahead.title")}
      </p>
      <Time call={call} isOverdue={isOverdue} />
      {isOverdue && <Late call={call} />}
      <Facts call={{ ...call, inBrowser: choice.inBrowser }} />
      <BookedChoice choice={choice} />
      {!isCalling && !isMoving && (
        <Actions {...{ call, isOverdue }} onMove={() => setMoving(true)} />
      )}
      {isMoving && (
        <MoveForm
          call={call}
          onMoved={() => afterwards(t("move.done"))}
          onKeep={() => setMoving(false)}
        />
      )}
    </Sheet>
  );
}

type TimeProps = { call: CallbackView; isOverdue: boolean };

function Time({ call: { startsAt, timeZone }, isOverdue }: TimeProps) {
  const t = useTranslations("callbacks.ahead");
  const locale = useLocale();
  const away = useClock((now) => awayText(startsAt, locale, timeZone, now));
  return (
    <>
      <h2 className="mt-1 text-2xl" suppressHydrationWarning>
        <time dateTime={startsAt}>{callText(startsAt, locale, timeZone)}</time>
      </h2>
      {!isOverdue && (
        <p className="mt-1 font-semibold text-accent" suppressHydrationWarning>
          {away}
        </p>
      )}
      <p className="text-sm text-soft" suppressHydrationWarning>
        {t("zone", { zone: timeZoneText(timeZone, locale) })}
      </p>
    </>
  );
}

/** Its time has passed: what to expect now, and what else there is. */
function Late({ call }: { call: CallbackView }) {
  const t = useTranslations("callbacks.ahead");
  const locale = useLocale();
  const by = useClock((now) =>
    timeText(expectedBy(call, now).at.toISOString(), locale, call.timeZone),
  );
  const isLast = useClock((now) => expectedBy(call, now).isLast);
  const due = timeText(call.startsAt, locale, call.timeZone);
  return (
    <div className="mt-4">
      <Notice kind="late" announce title={t("due", { due })}>
        <p>{t(isLast ? "atTheLatest" : "soon", { by })}</p>
      </Notice>
    </div>
  );
}

function Facts({ call }: { call: CallbackView }) {
  const t = useTranslations("callbacks");
  const { phoneText, topic, note, tries, startsAt, inBrowser } = call;
  const isReminded = useClock((now) => Date.parse(startsAt) - +now > REMIND_MINUTES * 60_000);
  return (
    <div className="mt-5 grid gap-1">
      <p>{t.rich(inBrowser ? "ahead.inBrowser" : "ahead.on", { number: numberTag(phoneText) })}</p>
      {call.state === "ahead" && <ChangeNumber call={call} />}
      <p>{t("ahead.about", { topic: t(`topics.${topic}`) })}</p>
      {note && (
        <p
          dir="auto"
          className="border-s-2 border-line ps-3 whitespace-pre-line wrap-anywhere text-soft"
        >
          {note}
        </p>
      )}
      {tries > 0 && <p className="text-soon">{t("ahead.tries", { count: tries })}</p>}
      {isReminded && <p className="mt-2 text-sm text-soft">{t("ahead.mail")}</p>}
    </div>
  );
}

const numberTag = (number: string) => () => (
  <bdi dir="ltr" className="font-semibold whitespace-nowrap tabular-nums">
    {number}
  </bdi>
);

type ActionsProps = TimeProps & { onMove: () => void };

function Actions({ call: { id, revision }, isOverdue, onMove }: ActionsProps) {
  const t = useTranslations("callbacks");
  const afterwards = useAfterwards();
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      <Button kind="primary" onClick={onMove}>
        {t(isOverdue ? "ahead.another" : "ahead.move")}
      </Button>
      {isOverdue ? <PersonButton kind="quiet" /> : <AddToCalendar id={id} />}
      <CancelDialog
        call={{ id, revision }}
        hint={t("cancelling.hint")}
        onCancelled={() => afterwards(t("cancelling.done"))}
        trigger={
          <Button kind="plain" className="max-sm:-ms-5">
            {t("ahead.cancel")}
          </Button>
        }
      />
    </div>
  );
}

function AddToCalendar({ id }: Pick<CallbackView, "id">) {
  const t = useTranslations("callbacks.ahead");
  return (
    // A file, not a page: the browser has to ask for it itself.
    <a href={`/callbacks/${id}/calendar.ics`} className={buttonLook("quiet", "normal")}>
      <CalendarPlus aria-hidden />
      {t("calendar")}
    </a>
  );
}

/** The page shows how it stands now, and a word says what happened. */
function useAfterwards() {
  const say = useToast();
  const router = useRouter();
  return (text: string) => {
    say(text);
    router.refresh();
  };
}
