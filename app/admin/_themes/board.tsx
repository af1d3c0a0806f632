"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ThemeStatus } from "#server/platform/prisma/enums.ts";
import { SETTABLE } from "#server/themes/policy.ts";
import type { ThemeCard } from "#server/themes/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { Button } from "#app/_ui/button.tsx";
import { cn } from "#app/_ui/cn.ts";
import { Empty } from "#app/_ui/empty.tsx";
import { Skeleton } from "#app/_ui/skeleton.tsx";
import { LOOSE } from "./address.ts";
import { BoardFilters } from "./board-filters.tsx";
import { BoardHead } from "./board-head.tsx";
import { BoardHelp } from "./board-help.tsx";
import { BoardState, type Staff, useBoard } from "./board-state.tsx";
import { Columns } from "./columns.tsx";
import { LeaveDialog, type Leaving } from "./leave-dialog.tsx";
import { LoosePane } from "./loose-pane.tsx";
import { Pane } from "./pane.tsx";
import { ShipDialog } from "./ship-dialog.tsx";
import { ThemeDialog, type ThemeForm } from "./theme-dialog.tsx";
import { useBoardKeys } from "./use-board-keys.ts";
import { useSetStatus, useThemesRefresh } from "./use-themes.ts";

const FILTERS = "theme-filters";

export function Board(staff: Staff) {
  return (
    <BoardState {...staff}>
      <Screen />
    </BoardState>
  );
}

function Screen() {
  const t = useTranslations("themes");
  const { openId, canShip } = useBoard();
  const [isFiltering, setFiltering] = useState(false);
  const [isHelping, setHelping] = useState(false);
  const [form, setForm] = useState<ThemeForm | null>(null);
  const [shipping, setShipping] = useState<ThemeCard | null>(null);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const setStatus = useSetStatus();
  useLiveRefresh(["themes"], useThemesRefresh());

  /** What needs more than a status is asked for first. */
  function change(theme: ThemeCard, to: ThemeStatus) {
    if (to === theme.status) return;
    if (theme.status === "proposed" && to !== "declined") setForm({ kind: "confirm", theme });
    else if (to === "shipped") {
      if (canShip) setShipping(theme);
    } else {
      const settable = SETTABLE.find((one) => one === to);
      if (settable && theme.status === "shipped") setLeaving({ theme, to: settable });
      else if (settable) setStatus(theme, settable);
    }
  }

  useBoardKeys({
    onStatus: change,
    onFilter: () => setFiltering((before) => !before),
    onHelp: () => setHelping(true),
  });

  return (
    <main className="flex min-h-0 grow text-sm">
      <h1 className="sr-only">{t("title")}</h1>
      <section
        aria-label={t("board.label")}
        className={cn(
          openId ? "hidden lg:flex" : "flex",
          "min-h-0 w-full min-w-0 grow flex-col border-line lg:border-e",
        )}
      >
        <BoardHead
          filtersId={FILTERS}
          isFiltering={isFiltering}
          onFilter={() => setFiltering(!isFiltering)}
          onNew={() => setForm({ kind: "new", evidence: [] })}
          onHelp={() => setHelping(true)}
        />
        {isFiltering && <BoardFilters id={FILTERS} />}
        <Themes onDrop={change} />
      </section>
      {openId === LOOSE && <LoosePane />}
      {openId && openId !== LOOSE && (
        <Pane key={openId} id={openId} onStatus={change} onForm={setForm} onShip={setShipping} />
      )}
      {form && <ThemeDialog form={form} onClose={() => setForm(null)} />}
      {shipping && <ShipDialog theme={shipping} onClose={() => setShipping(null)} />}
      {leaving && <LeaveDialog {...leaving} onClose={() => setLeaving(null)} />}
      <BoardHelp open={isHelping} onOpenChange={setHelping} />
    </main>
  );
}

function Themes({ onDrop }: { onDrop: (theme: ThemeCard, to: ThemeStatus) => void }) {
  const t = useTranslations("themes.board");
  const tCommon = useTranslations("common");
  const { themes, loose, state } = useBoard();
  if (state.isPending)
    return (
      <div className="grid content-start gap-3 p-3 md:grid-cols-3">
        <span className="sr-only">{t("loading")}</span>
        {[1, 2, 3, 4, 5, 6].map((card) => (
          <Skeleton key={card} className="h-24" />
        ))}
      </div>
    );
  if (state.isError && themes.length === 0)
    return (
      <div role="alert" className="grid justify-items-center gap-3 px-6 py-10 text-center">
        {t("failed")}
        <Button size="small" onClick={state.retry}>
          {tCommon("retry")}
        </Button>
      </div>
    );
  if (themes.length === 0 && loose === 0) return <Empty title={t("empty")}>{t("emptyHint")}</Empty>;
  return <Columns onDrop={onDrop} />;
}
