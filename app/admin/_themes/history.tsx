import { useLocale, useTranslations } from "next-intl";
import type { ThemeChangeView, ThemeDetail } from "#server/themes/schema.ts";
import { dayText } from "#server/platform/format/day.ts";
import { AREAS, STATUSES } from "#server/themes/policy.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { When } from "#app/_ui/when.tsx";

/** Everything that was done with it, the newest first. */
export function History({ history }: Pick<ThemeDetail, "history">) {
  const t = useTranslations("themes.pane");
  const sentence = useSentence();
  return (
    <section className="border-t border-line px-4 py-4 md:px-5">
      <h3 className="font-sans text-sm font-semibold">{t("history")}</h3>
      <ol className="mt-2 grid gap-1.5">
        {history.map((change) => (
          <li key={change.id} className="flex flex-wrap items-baseline gap-x-3 text-soft">
            <span>{sentence(change)}</span>
            <span className="text-xs">
              <When at={change.at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useSentence() {
  const t = useTranslations("themes");
  const locale = useLocale();
  return (change: ThemeChangeView): string => {
    const { kind, from, to, evidence } = change;
    const by = isolated(change.by ?? "Kindline");
    const other = isolated(nameOf(change.other, (number) => t("pane.label", { number })));
    switch (kind) {
      case "proposed":
        return change.by
          ? t("changes.proposedBy", { by })
          : t("changes.proposed", { evidence: evidence ?? 0 });
      case "renamed":
        return t("changes.renamed", { by, from: isolated(from ?? ""), to: isolated(to ?? "") });
      case "status":
        return t("changes.status", { by, from: statusName(t, from), to: statusName(t, to) });
      case "area": {
        const area = AREAS.find((one) => one === to);
        return t("changes.area", { by, to: area ? t(`areas.${area}`) : "" });
      }
      case "owner":
        return t("changes.owner", { by, to: to === null ? "none" : isolated(to) });
      case "target":
        return t("changes.target", {
          by,
          to: to === null ? "none" : dayText(to, locale, "month", to),
        });
      case "merged":
        return t(change.isPart ? "changes.mergedInto" : "changes.mergedHere", { by, other });
      case "unmerged":
        return t(change.isPart ? "changes.unmergedFrom" : "changes.unmergedHere", { by, other });
      case "evidence_added":
      case "evidence_moved":
        return t(`changes.${kind}`, { by, evidence: evidence ?? 0 });
      default:
        return t(`changes.${kind}`, { by });
    }
  };
}

const nameOf = (other: ThemeChangeView["other"], label: (number: number) => string) =>
  other ? other.title || label(other.number) : "";

function statusName(t: ReturnType<typeof useTranslations<"themes">>, status: string | null) {
  const known = STATUSES.find((one) => one === status);
  return known ? t(`statuses.${known}`) : "";
}
