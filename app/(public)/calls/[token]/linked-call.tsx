"use client";

import { CalendarPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { LinkedCall as Call } from "#server/callbacks/link-schema.ts";
import { callText, timeZoneText } from "#server/platform/format/call-time.ts";
import { CancelDialog } from "#app/_callbacks/cancel-dialog.tsx";
import { MoveForm } from "#app/_callbacks/move-form.tsx";
import { buttonLook } from "#app/_ui/button-look.ts";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { Sheet } from "#app/_ui/sheet.tsx";
import { useToast } from "#app/_ui/toast.tsx";

/** When the call is, and what can be done about it; not whose it is. */
export function LinkedCall({ call: first }: { call: Call }) {
  const t = useTranslations("callbacks");
  const locale = useLocale();
  const say = useToast();
  const router = useRouter();
  // Moved, it is shown as it is now, before the page with its new link has come.
  const [call, setCall] = useState(first);
  const [isMoving, setMoving] = useState(false);
  const [isCancelled, setCancelled] = useState(false);
  const { token, state, startsAt, timeZone, inBrowser } = call;
  if (isCancelled)
    return (
      <Notice kind="info" announce title={t("cancelling.done")}>
        {t("cancelling.hint")}
      </Notice>
    );
  return (
    <Sheet aria-labelledby="call">
      <p id="call" className="label">
        {t(state === "calling" ? "ahead.calling" : "ahead.title")}
      </p>
      <h2 className="mt-1 text-2xl">
        <time dateTime={startsAt}>{callText(startsAt, locale, timeZone)}</time>
      </h2>
      <p className="text-sm text-soft">
        {t("ahead.zone", { zone: timeZoneText(timeZone, locale) })}
      </p>
      <p className="mt-3">
        {inBrowser ? t("link.browser") : t("link.number", { digits: call.phoneEnd })}
      </p>
      {state === "ahead" && !isMoving && (
        <Actions
          token={token}
          onMove={() => setMoving(true)}
          onCancelled={() => {
            setCancelled(true);
            router.refresh();
          }}
        />
      )}
      {isMoving && (
        <MoveForm
          call={call}
          onMoved={(moved) => {
            say(t("move.done"));
            setMoving(false);
            if (!("token" in moved)) return;
            setCall(moved);
            router.replace(`/calls/${moved.token}`);
          }}
          onKeep={() => setMoving(false)}
        />
      )}
    </Sheet>
  );
}

type ActionsProps = { token: string; onMove: () => void; onCancelled: () => void };

function Actions({ token, onMove, onCancelled }: ActionsProps) {
  const t = useTranslations("callbacks.ahead");
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      <Button kind="primary" onClick={onMove}>
        {t("move")}
      </Button>
      <a href={`/calls/${token}/calendar.ics`} className={buttonLook("quiet", "normal")}>
        <CalendarPlus aria-hidden />
        {t("calendar")}
      </a>
      <CancelDialog
        call={{ token }}
        hint={useTranslations("callbacks.cancelling")("hint")}
        onCancelled={onCancelled}
        trigger={
          <Button kind="plain" className="max-sm:-ms-5">
            {t("cancel")}
          </Button>
        }
      />
    </div>
  );
}
