import { useTranslations } from "next-intl";
import type { ImportRunView } from "#server/imports/schema.ts";

/** Why, in the words of the API: whoever mends the file knows those. */
export function Problems({ run: { problems, refused } }: { run: ImportRunView }) {
  const t = useTranslations("imports");
  if (problems.length === 0) return null;
  return (
    <div className="mt-6 border-t border-line pt-4">
      <h3 className="font-semibold">{t("problems")}</h3>
      {refused > problems.length && (
        <p className="text-sm text-soft">{t("problemsFirst", { count: problems.length })}</p>
      )}
      <ul className="mt-2 divide-y divide-line text-sm">
        {problems.map(({ line, reference, reason }) => (
          <li key={line} className="grid gap-x-4 py-2.5 sm:grid-cols-[8rem_minmax(0,1fr)]">
            <span className="tabular-nums text-soft">{t("line", { line })}</span>
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 wrap-anywhere">
              {reference && <bdi className="font-mono text-xs">{reference}</bdi>}
              <bdi lang="en">{reason}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
