import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";

/**
 * The sheet that a page is written on, with a letter's margins; on a phone it is as wide as the phone.
 * Printed, it says whose letter it is.
 */
export function PageCard({ children }: { children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <article className="-mx-4 grid gap-12 bg-sheet px-4 py-9 shadow-sm sm:mx-0 sm:gap-14 sm:rounded-md sm:px-14 sm:py-14 print:p-0 print:shadow-none">
      <p aria-hidden className="hidden items-center gap-2.5 print:flex">
        <Mark />
        <span className="font-serif text-lg font-semibold" dir="ltr">
          {t("brand")}
        </span>
      </p>
      {children}
    </article>
  );
}
