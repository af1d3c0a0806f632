import { useTranslations } from "next-intl";
import type { HardshipReason, Relief } from "#server/hardship/schema.ts";

/** What the customer reads as their own words, as staff read it of them. Needs the areas `hardship` and `hardshipDesk`. */
export function useNames() {
  const t = useTranslations("hardshipDesk");
  const reasons = useTranslations("hardship.reasons");
  const reliefs = useTranslations("hardship.reliefs");
  return {
    reasonName: (reason: HardshipReason) => (reason === "unsaid" ? t("unsaid") : reasons(reason)),
    /** Null is to talk about it first. */
    reliefName: (relief: Relief | null) => (relief ? reliefs(relief) : t("talkFirst")),
  };
}
