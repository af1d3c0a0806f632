import { useTranslations } from "next-intl";
import { useEffect } from "react";

/** "(2) Desk" in the tab: how many need the agent now. The page's own title would come back with each navigation. */
export function useTitle(count: number) {
  const t = useTranslations("desk");
  const title = count > 0 ? t("titleCalling", { count }) : t("title");
  useEffect(() => {
    const keep = () => {
      if (document.title !== title) document.title = title;
    };
    keep();
    const watch = new MutationObserver(keep);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, [title]);
}
