import { useTranslations } from "next-intl";
import type { MoveRulesVersion } from "#server/plans/rules/schema.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { whenTag } from "#app/_ui/tags.tsx";
import { changedIn } from "./draft.ts";

const SHOWN = 10;

export function Versions({ versions }: { versions: MoveRulesVersion[] }) {
  const t = useTranslations("rules.versions");
  return (
    <section aria-labelledby="rules-versions">
      <h2 id="rules-versions" className="text-lg">
        {t("title")}
      </h2>
      {versions.length === 0 ? (
        <p className="mt-2 text-soft">{t("none")}</p>
      ) : (
        <ol className="mt-3 divide-y divide-line rounded-md bg-sheet px-4 shadow-sm sm:px-6">
          {versions.map((one) => (
            <Version key={one.version} {...one} />
          ))}
        </ol>
      )}
      {versions.length === SHOWN && <p className="mt-3 text-sm text-soft">{t("last")}</p>}
    </section>
  );
}

function Version({ version, setBy, setAt, rules, before }: MoveRulesVersion) {
  const t = useTranslations("rules.versions");
  return (
    <li className="grid gap-x-6 gap-y-1 py-3.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="min-w-0">
        <p className="font-semibold">{t("version", { version })}</p>
        <p className="text-sm wrap-anywhere text-soft">
          {t.rich("by", { name: isolated(setBy), at: whenTag(setAt) })}
        </p>
      </div>
      <ul className="text-sm">
        {changedIn(before, rules).map((name) => (
          <li key={name}>{t(name, { before: before[name], after: rules[name] })}</li>
        ))}
      </ul>
    </li>
  );
}
