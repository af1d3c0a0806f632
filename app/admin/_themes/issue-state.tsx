import { CircleAlert, CircleCheck, CircleDot, CircleSlash, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { IssueView } from "#server/issues/schema.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { whenTag } from "#app/_ui/tags.tsx";

/** As the tracker says. What is closed there is not shipped here: whether customers have it, somebody has to say. */
export function IssueState({ issue }: { issue: IssueView }) {
  const t = useTranslations("themes.issues");
  const { state, closedAt, isDropped } = issue;
  const tracker = t(`names.${issue.tracker}`);
  switch (state) {
    case "waiting":
      return (
        <Badge icon={Clock} tone="soon">
          {t("waiting", { tracker })}
        </Badge>
      );
    case "failed":
      return (
        <Badge icon={CircleAlert} tone="late">
          {t("failed", { tracker })}
        </Badge>
      );
    case "open":
      return (
        <Badge icon={CircleDot} tone="accent">
          {t("open")}
        </Badge>
      );
    case "missing":
      return <Badge icon={CircleSlash}>{t("missing", { tracker })}</Badge>;
    case "closed":
      return (
        <Badge icon={isDropped ? CircleSlash : CircleCheck}>
          <span className="whitespace-normal">
            {t.rich(isDropped ? "dropped" : "closed", { tracker, at: whenTag(closedAt ?? "") })}
          </span>
        </Badge>
      );
  }
}
