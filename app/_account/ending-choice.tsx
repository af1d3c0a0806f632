"use client";

import { useTranslations } from "next-intl";
import { Button } from "#app/_ui/button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useFirstFocus } from "#app/_ui/use-first-focus.ts";
import { leave } from "./leave.ts";
import { useCountdown, type Warning } from "./use-session-ending.ts";

type EndingChoiceProps = { warning: Warning; isFailed: boolean; onStay: () => void };

export function EndingChoice({ warning, isFailed, onStay }: EndingChoiceProps) {
  const t = useTranslations("auth.ending");
  const main = useFirstFocus<HTMLButtonElement>();
  return (
    <div className="grid gap-5">
      <Countdown warning={warning} />
      {isFailed && (
        <Notice kind="late" announce>
          {t("failed")}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        {warning.kind === "idle" && (
          <Button ref={main} kind="primary" onClick={onStay}>
            {t("stay")}
          </Button>
        )}
        <Button
          ref={warning.kind === "idle" ? undefined : main}
          kind={warning.kind === "idle" ? "quiet" : "primary"}
          onClick={() => void leave(backTo(window.location))}
        >
          {t(warning.kind === "idle" ? "signOut" : "again")}
        </Button>
      </div>
    </div>
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
