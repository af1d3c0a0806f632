import { Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ImportRunView, ImportStep } from "#server/imports/schema.ts";
import { LinkLook } from "./link-look.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Counts } from "./counts.tsx";
import { Problems } from "./problems.tsx";
import { RunBadge } from "./state-badge.tsx";

type RunCardProps = { id: string; step: ImportStep; run: ImportRunView; children?: ReactNode };

/** One way through the file: how far it is, what came of it, and what can be done. */
export function RunCard({ id, step, run, children }: RunCardProps) {
  const t = useTranslations("imports");
  const { state, share, lines } = run;
  const hasRead = run.created + run.changed + run.same + run.refused > 0;
  return (
    <section aria-label={t(step)} className="rounded-md bg-sheet px-4 py-5 shadow-sm sm:px-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="me-auto text-lg">{t(step)}</h2>
        <RunBadge state={state} />
      </div>
      <p className="text-sm text-soft">{t(`${step}Lead`)}</p>
      {state !== "done" && <Progress {...{ share }} name={t(step)} />}
      {state === "failed" && (
        <div className="mt-4">
          <Notice kind="late" title={<Failure {...{ lines }} failure={run.failure} />} />
        </div>
      )}
      <Counts run={run} />
      {(children || hasRead) && (
        <div className="mt-5 flex flex-wrap items-center gap-3">
          {children}
          {hasRead && (
            <a
              href={`/imports/${id}/${step}.csv`}
              download
              aria-label={t("reportOf", { step: t(step) })}
              className={LinkLook}
            >
              <Download aria-hidden />
              {t("report")}
            </a>
          )}
        </div>
      )}
      <Problems run={run} />
    </section>
  );
}

function Progress({ share, name }: { share: number; name: string }) {
  const t = useTranslations("imports");
  const done = useFormatter().number(share, { style: "percent" });
  return (
    <div className="mt-4 flex items-center gap-3">
      <progress
        max={1}
        value={share}
        aria-label={t("progress", { share: done, name })}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-md bg-track [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-track [&::-webkit-progress-value]:bg-accent"
      />
      <span className="text-sm tabular-nums text-soft">{done}</span>
    </div>
  );
}

function Failure({ failure, lines }: { failure: string | null; lines: number }) {
  const t = useTranslations("imports.failures");
  if (failure === "unreadable") return t("unreadable", { line: lines + 1 });
  return t(failure === "gone" ? "gone" : "other");
}
