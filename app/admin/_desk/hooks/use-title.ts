import { useTranslations } from "next-intl";
import { useEffect } from "react";

/**
 * "(2) Feedback" in the tab: how many need the agent now, whatever page is open. With each navigation the page's own
 * title comes back.
 */
export function useTitle(count: number) {
  const t = useTranslations("common.attention");
  useEffect(() => {
    if (count === 0) return;
    let own = document.title;
    const counted = () => t("title", { count, title: own });
    const keep = () => {
      if (document.title === counted()) return;
      own = document.title;
      document.title = counted();
    };
    keep();
    const watch = new MutationObserver(keep);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      watch.disconnect();
      if (document.title === counted()) document.title = own;
    };
  }, [count, t]);
}
