"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "#app/_ui/dialog.tsx";
import { later, useLater } from "#app/_ui/later.ts";
import { useSessionEnding } from "./use-session-ending.ts";

const parts = later(() => import("./ending-choice.tsx"));

/** Two minutes before staff are signed out the page asks whether they are there. What they had begun to write stays. */
export function SessionEnding() {
  const t = useTranslations("auth.ending");
  // The server sends whoever is signed out to the door, and from there back to this page.
  const { warning, keep } = useSessionEnding(() => window.location.reload());
  const [isFailed, setFailed] = useState(false);
  const [isDismissed, setDismissed] = useState(false);
  const isOpen = warning !== null && !(warning.kind === "absolute" && isDismissed);

  const loaded = useLater(parts, isOpen);

  const stay = () => void keep().then((isKept) => setFailed(!isKept));
  const close = () => (warning?.kind === "absolute" ? setDismissed(true) : stay());

  return (
    <Dialog
      title={t(warning?.kind === "absolute" ? "absoluteTitle" : "idleTitle")}
      open={isOpen}
      onOpenChange={(open) => open || close()}
    >
      {warning && loaded && <loaded.EndingChoice {...{ warning, isFailed }} onStay={stay} />}
    </Dialog>
  );
}
