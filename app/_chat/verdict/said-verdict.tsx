import { ThumbsDown, ThumbsUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Place, useVerdictOf } from "./use-verdict.ts";

/** What the customer has said of the answer; nothing where they have said nothing. */
export function SaidVerdict(place: Place) {
  const t = useTranslations("chat.verdict");
  const verdict = useVerdictOf(place);
  if (!verdict) return null;
  const { isHelpful, reason, text } = verdict;
  const Icon = isHelpful ? ThumbsUp : ThumbsDown;
  return (
    <p className="mt-1 flex items-start gap-1.5 text-xs text-soft">
      <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0 wrap-anywhere">
        {isHelpful
          ? t("helpful")
          : reason
            ? t("because", { reason: t(`reasons.${reason}`) })
            : t("unhelpful")}
        {text && <q className="block text-ink">{text}</q>}
      </span>
    </p>
  );
}
