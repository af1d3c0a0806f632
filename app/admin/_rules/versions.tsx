import { useTranslations } from "next-intl";
import type { RulesVersion } from "#server/platform/rule-versions.ts";
import { isolated } from "#app/_ui/isolated.ts";
import { whenTag } from "#app/_ui/tags.tsx";
import { changedIn } from "./draft.ts";
import type { RuleArea, RuleName } from "./names.ts";

const SHOWN = 10;

type Named<Name extends RuleName> = { names: readonly Name[] };
type Kept<Name extends RuleName> = RulesVersion<Record<Name, number>>;

type VersionsProps<Name extends RuleName> = Named<Name> & {
  about: RuleArea;
  versions: Kept<Name>[];
};

export function Versions<Name extends RuleName>({ about, names, versions }: VersionsProps<Name>) {
  const t = useTranslations("rules.versions");
  return (
    <section aria-labelledby={`versions-${about}`}>
      <h2 id={`versions-${about}`} className="text-lg">
        {t(`title.${about}`)}
      </h2>
      {versions.length === 0 ? (
        <p className="mt-2 text-soft">{t("none")}</p>
      ) : (
        <ol className="mt-3 divide-y divide-line rounded-md bg-sheet px-4 shadow-sm sm:px-6">
          {versions.map((one) => (
            <Version key={one.version} names={names} {...one} />
          ))}
        </ol>
      )}
      {versions.length === SHOWN && <p className="mt-3 text-sm text-soft">{t("last")}</p>}
    </section>
  );
}

function Version<Name extends RuleName>({ names, ...one }: Named<Name> & Kept<Name>) {
  const { version, setBy, setAt, rules, before } = one;
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
        {changedIn(names, before, rules).map((name) => (
          <Change key={name} name={name} before={before[name]} after={rules[name]} />
        ))}
      </ul>
    </li>
  );
}

type ChangeProps = { name: RuleName; before: number; after: number };

function Change({ name, ...values }: ChangeProps) {
  const t = useTranslations("rules.versions");
  return <li>{t(name, values)}</li>;
}
