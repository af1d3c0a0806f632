"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { NEED_DRAFT, NEED_TEXT } from "#app/_hardship/drafts.ts";
import { Tick } from "#app/_ui/tick.tsx";
import { storedValue } from "#app/_ui/use-stored-value.ts";

/** It has arrived; what was kept of it while it was being written is no longer needed. */
export function Received() {
  const t = useTranslations("hardship.request");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The page of before has taken the focus with it.
    place.current?.focus();
    for (const key of [NEED_DRAFT, NEED_TEXT]) storedValue("sessionStorage", key).write(null);
  }, []);
  return (
    <div
      ref={place}
      role="status"
      tabIndex={-1}
      className="grid justify-items-center gap-1 text-center"
    >
      <Tick />
      <p className="font-serif text-xl font-semibold">{t("received")}</p>
      <p className="max-w-md text-soft">{t("receivedText")}</p>
    </div>
  );
}
