import { useFormatter, useTranslations } from "next-intl";
import type { ImportRunView } from "#server/imports/schema.ts";
import { cn } from "#app/_ui/cn.ts";

const RESULTS = ["created", "changed", "same", "refused"] as const;

export function Counts({ run }: { run: ImportRunView }) {
  const t = useTranslations("imports.counts");
  const format = useFormatter();
  return (
    <dl className="mt-5 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
      {RESULTS.map((result) => (
        <div key={result} className="flex flex-col-reverse">
          <dt className="text-sm text-soft">{t(result)}</dt>
          <dd
            className={cn(
              "font-serif text-2xl tabular-nums",
              result === "refused" && run.refused > 0 && "text-late",
            )}
          >
            {format.number(run[result])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
