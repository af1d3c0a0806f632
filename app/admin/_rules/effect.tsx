import { useTranslations } from "next-intl";
import { MOVE_RULE_NAMES } from "#server/plans/policy.ts";
import type { MovePreview } from "#server/plans/rules/schema.ts";
import { figure } from "./preview-frame.tsx";

type EffectProps = { counts: MovePreview; isChanged: boolean };

export function Effect({ counts, isChanged }: EffectProps) {
  const t = useTranslations("rules.preview");
  const { owed, movableNow: now, movableThen: after, plans, isSample } = counts;
  return (
    <div className="grid gap-4">
      <p>
        {isChanged
          ? t.rich("then", { owed, now, after, b: figure })
          : t.rich("today", { owed, now: after, b: figure })}
      </p>
      {isChanged && owed > 0 && <Changes counts={counts} />}
      <p className="text-sm text-soft">{t(isSample ? "sample" : "all", { plans })}</p>
    </div>
  );
}

function Changes({ counts }: { counts: MovePreview }) {
  const t = useTranslations("rules.preview");
  const { later, earlier } = counts;
  if (sum(counts.gained) + sum(counts.lost) + later + earlier === 0) {
    return <p className="text-sm">{t("same")}</p>;
  }
  return (
    <div className="grid gap-3 text-sm">
      <ByRule kind="gained" counts={counts} />
      <ByRule kind="lost" counts={counts} />
      {later > 0 && <p className="font-semibold">{t("later", { count: later })}</p>}
      {earlier > 0 && <p className="font-semibold">{t("earlier", { count: earlier })}</p>}
    </div>
  );
}

/** How many, and of them how many for which rule. */
function ByRule({ kind, counts }: { kind: "gained" | "lost"; counts: MovePreview }) {
  const t = useTranslations("rules.preview");
  const of = counts[kind];
  if (sum(of) === 0) return null;
  return (
    <div>
      <p className="font-semibold">{t(`${kind}Title`, { count: sum(of) })}</p>
      <ul className="mt-1 grid gap-0.5 border-s-2 border-edge ps-3 text-soft">
        {MOVE_RULE_NAMES.filter((name) => of[name] > 0).map((name) => (
          <li key={name}>{t(`${kind}.${name}`, { count: of[name] })}</li>
        ))}
      </ul>
    </div>
  );
}

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);
