"use client";

import { useQuery } from "@tanstack/react-query";
import { Megaphone, Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ThemeDetail } from "#server/themes/schema.ts";
import type { ShipView } from "#server/themes/ship-schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { languageNames } from "#app/_ui/language-names.ts";
import { dayOfTag } from "#app/_ui/tags.tsx";
import { useBoard } from "./board-state.tsx";
import { useUndoShip } from "./use-ship.ts";

type ShipPanelProps = { theme: ThemeDetail; onShip: () => void };

/** What everybody who said it will hear, or has heard. */
export function ShipPanel({ theme, onShip }: ShipPanelProps) {
  const t = useTranslations("themes.ship");
  const { ship, status, earlierShips } = theme;
  if (status === "proposed" || (status === "declined" && !ship)) return null;
  const latest = status === "shipped" ? ship : null;
  const earlier = ship && !latest ? [ship, ...earlierShips] : earlierShips;
  return (
    <section className="border-t border-line px-4 py-4 md:px-5">
      <h3 className="flex flex-wrap items-baseline gap-x-2 font-sans text-sm font-semibold">
        {t("title")} <span className="text-xs font-normal text-soft">{t("once")}</span>
      </h3>
      <div className="mt-2 grid gap-3 rounded-md bg-accent-wash px-4 py-3">
        {latest ? (
          <>
            <Shipped ship={latest} themeId={theme.id} />
            {latest.sentAt && <Rest themeId={theme.id} onShip={onShip} />}
          </>
        ) : (
          <Ahead themeId={theme.id} onShip={onShip} />
        )}
      </div>
      {earlier.map((one) => (
        <div key={one.id} className="mt-2 grid gap-3 rounded-md border border-line px-4 py-3">
          {one.sentAt && (
            <p className="text-xs text-soft">{t.rich("earlier", dayOf(one.sentAt))}</p>
          )}
          <Shipped ship={one} themeId={theme.id} />
        </div>
      ))}
    </section>
  );
}

const dayOf = (at: string) => ({ day: dayOfTag(at, "full") });

function Ahead({ themeId, onShip }: { themeId: string; onShip: () => void }) {
  const t = useTranslations("themes.ship");
  const { canShip } = useBoard();
  const { data } = useQuery(useTRPC().themes.previewShip.queryOptions({ id: themeId }));
  const customers = data?.languages.reduce((sum, row) => sum + row.customers, 0) ?? 0;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="min-w-0">
        {data && t("who", { customers, languages: data.languages.length, agents: data.agents })}
      </p>
      {canShip ? (
        <Button size="small" onClick={onShip}>
          <Megaphone aria-hidden />
          {t("write")}
        </Button>
      ) : (
        <p className="text-xs text-soft">{t("leads")}</p>
      )}
    </div>
  );
}

/** Who is not told yet: no text in their language, or they came to it since. */
function Rest({ themeId, onShip }: { themeId: string; onShip: () => void }) {
  const t = useTranslations("themes.ship");
  const locale = useLocale();
  const { canShip } = useBoard();
  const { data } = useQuery(useTRPC().themes.previewShip.queryOptions({ id: themeId }));
  const left = data?.languages.filter(({ customers }) => customers > 0) ?? [];
  if (left.length === 0) return null;
  const count = left.reduce((sum, { customers }) => sum + customers, 0);
  const codes = left.map(({ language }) => language);
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="min-w-0 font-semibold text-soon">
        {t("rest", { count, languages: languageNames(codes, locale) })}
      </p>
      {canShip && (
        <Button size="small" onClick={onShip}>
          <Megaphone aria-hidden />
          {t("tellRest")}
        </Button>
      )}
    </div>
  );
}

function Shipped({ ship, themeId }: { ship: ShipView; themeId: string }) {
  const t = useTranslations("themes.ship");
  const { canShip } = useBoard();
  const { customers, mailed, agents } = ship.told;
  const undo = useUndoShip(themeId);
  return (
    <>
      {Object.entries(ship.texts).map(([language, text]) => (
        <p key={language} lang={language} dir="auto" className="wrap-anywhere whitespace-pre-wrap">
          {text}
        </p>
      ))}
      {ship.sentAt ? (
        <p className="text-xs text-soft">
          {t("told", { customers, mailed, agents })}
          {ship.answers > 0 && <> · {t("answers", { count: ship.answers })}</>}
        </p>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <p role="status" className="grow font-semibold">
            {t("sending")}
          </p>
          {canShip && (
            <Button size="small" onClick={() => undo(ship)}>
              <Undo2 aria-hidden />
              {t("undo")}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
