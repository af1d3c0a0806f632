"use client";

import { useTranslations } from "next-intl";
import type { ThemeStatus } from "#server/platform/prisma/enums.ts";
import type { ThemeCard } from "#server/themes/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { useBoard } from "./board-state.tsx";
import { Card } from "./card.tsx";
import { StatusIcon } from "./status-icon.tsx";
import { useDropTarget } from "./use-drop-target.ts";

/** What belongs together stands below each other. */
const COLUMNS: ThemeStatus[][] = [
  ["proposed"],
  ["confirmed", "planned"],
  ["in_progress", "shipped", "declined"],
];

type ColumnsProps = { onDrop: (theme: ThemeCard, to: ThemeStatus) => void };

export function Columns({ onDrop }: ColumnsProps) {
  return (
    <div className="grid min-h-0 grow content-start gap-x-px gap-y-2 overflow-y-auto overscroll-contain p-3 md:grid-cols-3 md:gap-3">
      {COLUMNS.map((statuses) => (
        <div key={statuses.join()} className="grid min-w-0 content-start gap-4">
          {statuses.map((status) => (
            <Section key={status} {...{ status, onDrop }} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Section({ status, onDrop }: ColumnsProps & { status: ThemeStatus }) {
  const t = useTranslations("themes");
  const { themes } = useBoard();
  const own = themes.filter((theme) => theme.status === status);
  const isFolded = status === "declined";
  const { ref, isOver } = useDropTarget(status !== "proposed", (id) => {
    const theme = themes.find((one) => one.id === id);
    if (theme) onDrop(theme, status);
  });
  return (
    <section
      {...{ ref }}
      aria-label={t(`statuses.${status}`)}
      className={cn("rounded-md", isOver && "bg-accent-wash outline-2 outline-accent")}
    >
      {isFolded ? (
        <details>
          <summary className="flex min-h-9 cursor-pointer items-center gap-2 px-1">
            <Head status={status} count={own.length} />
          </summary>
          <Cards themes={own} />
        </details>
      ) : (
        <>
          <div className="flex min-h-9 items-center gap-2 px-1">
            <Head status={status} count={own.length} />
          </div>
          <Cards themes={own} />
        </>
      )}
    </section>
  );
}

function Head({ status, count }: { status: ThemeStatus; count: number }) {
  const t = useTranslations("themes.statuses");
  return (
    <h2 className="flex items-center gap-2 font-sans text-sm font-semibold">
      <StatusIcon status={status} />
      {t(status)}
      <span className="font-normal text-soft tabular-nums">{count}</span>
    </h2>
  );
}

function Cards({ themes }: { themes: ThemeCard[] }) {
  const t = useTranslations("themes.board");
  if (themes.length === 0)
    return (
      <p className="rounded-md border border-dashed border-line px-3 py-2.5 text-soft">
        {t("none")}
      </p>
    );
  return (
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-2">
      {themes.map((theme) => (
        <Card key={theme.id} theme={theme} />
      ))}
    </ul>
  );
}
