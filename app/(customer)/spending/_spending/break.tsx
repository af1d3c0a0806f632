"use client";

import { CirclePause } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { later, useLater } from "#app/_ui/later.ts";
import { Sheet } from "#app/_ui/sheet.tsx";
import { exactTag } from "#app/_ui/tags.tsx";
import type { BreakChoice, BreakView } from "#server/spending/schema.ts";

const sheet = later(() => import("./break-sheet.tsx"));

type BreakProps = { running: BreakView | null; breaks: BreakChoice[] };

/** A time without new purchases, which protects from oneself: nobody ends it in a weak moment. */
export function Break({ running, breaks }: BreakProps) {
  const t = useTranslations("spending.pause");
  const [isOpen, setOpen] = useState(false);
  const loaded = useLater(sheet, isOpen);
  return (
    <Sheet id="break" aria-labelledby="break-title">
      <h2 id="break-title" className="flex items-center gap-2.5 text-xl">
        {running && <CirclePause aria-hidden className="size-6 shrink-0 text-accent" />}
        {t(running ? "onTitle" : "title")}
      </h2>
      {running ? (
        <>
          <p className="mt-1 font-semibold">{t.rich("until", { at: exactTag(running.until) })}</p>
          <p className="mt-1 text-soft">{t("firm")}</p>
        </>
      ) : (
        <p className="mt-1 text-soft">{t("text")}</p>
      )}
      <p className="mt-1 text-soft">{t("plans")}</p>
      {breaks.length > 0 && (
        <Button
          className="mt-5"
          aria-haspopup="dialog"
          busy={isOpen && !loaded}
          onClick={() => setOpen(true)}
        >
          {t(running ? "longer" : "open")}
        </Button>
      )}
      {loaded && isOpen && (
        <loaded.BreakSheet
          breaks={breaks}
          isLonger={running !== null}
          onClose={() => setOpen(false)}
        />
      )}
    </Sheet>
  );
}
