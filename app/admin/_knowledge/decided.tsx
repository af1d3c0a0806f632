import { useTranslations } from "next-intl";
import type { DecisionView } from "#server/knowledge/schema.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { whenTag } from "#app/_ui/tags.tsx";

export function Decided({ decision }: { decision: DecisionView }) {
  const t = useTranslations("knowledge");
  const { outcome, by, at } = decision;
  return (
    <p className="mt-1 text-sm text-soft">
      {t.rich(outcome === "answered" ? "answeredBy" : "dismissedBy", {
        name: isolated(by),
        when: whenTag(at),
      })}
    </p>
  );
}
