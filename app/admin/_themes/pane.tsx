"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { ThemeStatus } from "#server/platform/prisma/enums.ts";
import type { ThemeCard, ThemeDetail } from "#server/themes/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { PaneProblem } from "../_shell/pane-problem.tsx";
import { useBoard } from "./board-state.tsx";
import { Elsewhere } from "./elsewhere.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { Figures } from "./figures.tsx";
import { History } from "./history.tsx";
import { Issues } from "./issues.tsx";
import { Merged } from "./merged.tsx";
import { PaneHead } from "./pane-head.tsx";
import { Shares } from "./shares.tsx";
import { ShipPanel } from "./ship-panel.tsx";
import { Suggested } from "./suggested.tsx";
import type { ThemeForm } from "./theme-dialog.tsx";

export type PaneActs = {
  onStatus: (theme: ThemeCard, to: ThemeStatus) => void;
  onForm: (form: ThemeForm) => void;
  onShip: (theme: ThemeCard) => void;
};

/** What scrolls can be scrolled by keyboard, too. */
const REACHABLE = { tabIndex: 0 };

export const PANE =
  "flex min-h-0 w-full min-w-0 shrink-0 flex-col overflow-y-auto overscroll-contain bg-sheet outline-offset-[-3px] lg:w-[36rem] xl:w-[40rem]";

/** What was merged leads to the theme that it is part of, under its own address. */
export function Pane({ id, ...acts }: PaneActs & { id: string }) {
  const { open } = useBoard();
  const { data, error, refetch } = useQuery(
    useTRPC().themes.open.queryOptions({ id }, { retry: isWorthIt }),
  );
  const found = data?.id ?? id;
  useEffect(() => {
    if (found !== id) open(found);
  }, [found, id, open]);
  if (data) return <Opened theme={data} {...acts} />;
  if (error) return <Problem isMissing={isMissing(error)} onRetry={() => void refetch()} />;
  return <Opening />;
}

function Opened({ theme, ...acts }: PaneActs & { theme: ThemeDetail }) {
  const t = useTranslations("themes.pane");
  return (
    <aside {...REACHABLE} aria-label={t("label", { number: theme.number })} className={PANE}>
      <PaneHead theme={theme} {...acts} />
      <Figures theme={theme} />
      <section className="px-4 py-4 md:px-5">
        <h3 className="font-sans text-sm font-semibold">
          {t("evidence")} <span className="font-normal text-soft">{theme.evidence}</span>
        </h3>
        {theme.suggestedIds.length > 0 && <Suggested theme={theme} />}
        <EvidenceList themeId={theme.id} />
      </section>
      <Shares theme={theme} />
      <Elsewhere themeId={theme.id} />
      <ShipPanel theme={theme} onShip={() => acts.onShip(theme)} />
      {theme.status !== "proposed" && <Issues themeId={theme.id} />}
      {theme.merged.length > 0 && <Merged merged={theme.merged} />}
      <History history={theme.history} />
    </aside>
  );
}

function Opening() {
  const t = useTranslations("themes.pane");
  return (
    <div className={`${PANE} gap-4 p-5`}>
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-8 w-2/3" />
      <Skeleton className="h-16" />
      <Skeleton className="h-40" />
    </div>
  );
}

type Refused = { data?: { httpStatus?: number } | null | undefined };

/** An answer of ours stays the same; only a line that broke is worth another try. */
const isWorthIt = (failures: number, { data }: Refused) => !data && failures < 2;

const isMissing = ({ data }: Refused) => data?.httpStatus === 404 || data?.httpStatus === 400;

function Problem({ isMissing: missing, onRetry }: { isMissing: boolean; onRetry: () => void }) {
  const t = useTranslations("themes.pane");
  const { open } = useBoard();
  return (
    <div className={PANE}>
      <PaneProblem
        title={t(missing ? "missing" : "failed")}
        hint={t(missing ? "missingHint" : "failedHint")}
        back={t("close")}
        onBack={() => open(null)}
        onRetry={missing ? null : onRetry}
      />
    </div>
  );
}
