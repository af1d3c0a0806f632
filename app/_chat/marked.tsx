"use client";

import { Flag } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, use } from "react";

/** For staff: the messages that somebody has marked as product feedback, by their numbers. */
export const Marked = createContext<ReadonlySet<number>>(new Set());

export const MarkedNote = ({ seq }: { seq: number }) => use(Marked).has(seq) && <Note />;

function Note() {
  const t = useTranslations("themes.mark");
  return (
    <p className="mt-1 inline-flex items-center gap-1.5 text-xs text-soft">
      <Flag aria-hidden className="size-3.5" />
      {t("done")}
    </p>
  );
}
