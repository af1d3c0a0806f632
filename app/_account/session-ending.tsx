"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { leave } from "./leave.ts";
import { useCountdown, useSessionEnding, type Warning } from "./use-session-ending.ts";

/** Two minutes before staff are signed out the page asks whether they are there. What they had begun to write stays. */
export function SessionEnding() {
  const t = useTranslations("auth.ending");
  // The server sends whoever is signed out to the door, and from there back to this page.
  const { warning, keep } = useSessionEnding(() => window.location.reload());
  const [isFailed, setFailed] = useState(false);
  const [isDismissed, setDismissed] = useState(false);
  const isOpen = warning !== null && !(warning.kind === "absolute" && isDismissed);

  const stay = () => void keep().then((isKept) => setFailed(!isKept));
  const close = () => (warning?.kind === "absolute" ? setDismissed(true) : stay());

  return (
    <Dialog
      title={t(warning?.kind === "absolute" ? "absoluteTitle" : "idleTitle")}
      open={isOpen}
      onOpenChange={(open) => open || close()}
    >
      {warning && (
        <div className="grid gap-5">
          <Countdown warning={warning} />
          {isFailed && (
            <Notice kind="late" announce>
              {t("failed")}
            </Notice>
          )}
          <div className="flex flex-wrap gap-3">
            {warning.kind === "idle" && (
              <Button kind="primary" onClick={stay}>
                {t("stay")}
              </Button>
            )}
            <Button
              kind={warning.kind === "idle" ? "quiet" : "primary"}
              onClick={() => void leave(backTo(window.location))}
            >
              {t(warning.kind === "idle" ? "signOut" : "again")}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Countdown({ warning }: { warning: Warning }) {
  const t = useTranslations("auth.ending");
  const seconds = useCountdown(warning);
  return (
    <p role="timer" className="text-soft">
      {t(warning.kind === "idle" ? "idleText" : "absoluteText", { seconds })}
    </p>
  );
}

const backTo = ({ pathname, search }: Location) =>
  `/sign-in?from=${encodeURIComponent(pathname + search)}`;
