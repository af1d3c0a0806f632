import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "#app/_ui/button.tsx";
import { cn } from "#app/_ui/cn.ts";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import type { RuleArea } from "./names.ts";

const PAUSE_MS = 300;

/** A figure in a sentence. */
export const figure = (part: ReactNode) => <strong className="tabular-nums">{part}</strong>;

type Asked = {
  data: unknown;
  isError: boolean;
  isFetching: boolean;
  isPlaceholderData: boolean;
  refetch: () => unknown;
};

type FrameProps = {
  about: RuleArea;
  isWrong: boolean;
  /** What counts, and whether it was asked with the rules as they are typed by now. */
  query: Asked;
  isSettled: boolean;
  /** Null until something was counted. */
  children: ReactNode;
};

/** What the rules that were typed would change for the plans there are. */
export function PreviewFrame({ about, isWrong, ...counted }: FrameProps) {
  const t = useTranslations("rules.preview");
  return (
    <section
      aria-labelledby={`preview-${about}`}
      className="grid gap-3 rounded-md bg-wash p-4 sm:p-5"
    >
      <h3 id={`preview-${about}`} className="text-base">
        {t(`title.${about}`)}
      </h3>
      {isWrong ? <p className="text-soft">{t("wrong")}</p> : <Counted {...counted} />}
    </section>
  );
}

function Counted({ query, isSettled, children }: Omit<FrameProps, "about" | "isWrong">) {
  const t = useTranslations("rules.preview");
  const isWaiting = !query.data || query.isPlaceholderData || !isSettled;
  if (query.isError && !query.isFetching) {
    return (
      <div role="alert" className="grid justify-items-start gap-3">
        {t("failed")}
        <Button size="small" onClick={() => void query.refetch()}>
          {t("retry")}
        </Button>
      </div>
    );
  }
  return (
    <div role="status" aria-busy={isWaiting || undefined}>
      {children ? (
        <div className={cn(isWaiting && "opacity-60")}>{children}</div>
      ) : (
        <Skeleton className="h-28" />
      )}
    </div>
  );
}

/** The rules once the typing pauses: all running plans are not counted for each figure. */
export function useSettled<Rules extends Record<string, number>>(rules: Rules) {
  const [settled, setSettled] = useState(rules);
  const written = JSON.stringify(rules);
  const isSettled = JSON.stringify(settled) === written;
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(written)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [written]);
  return { settled, isSettled };
}
