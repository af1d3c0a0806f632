import { useTranslations } from "next-intl";
import { useEffect } from "react";

/** "(2) Desk" in the tab: how many need the agent now. */
export function useTitle(count: number) {
  const t = useTranslations("desk");
  const title = count > 0 ? t("titleCalling", { count }) : t("title");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
