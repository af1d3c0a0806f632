"use client";

import { useMutation } from "@tanstack/react-query";
import { Check, Ellipsis, Merge, Pencil, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ThemeDetail } from "#server/themes/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Menu, MenuItem } from "#app/_ui/menu.tsx";
import { IconButton } from "../_shell/icon-button.tsx";
import { useBoard } from "./board-state.tsx";
import { ChooseDialog } from "./choose-dialog.tsx";
import type { PaneActs } from "./pane.tsx";
import { OwnerMenu, StatusMenu, TargetField } from "./pane-menus.tsx";
import { useAfter } from "./use-themes.ts";

export function PaneHead({ theme, ...acts }: PaneActs & { theme: ThemeDetail }) {
  const t = useTranslations("themes");
  const tCommon = useTranslations("common");
  const { open } = useBoard();
  const { number, title, words, area } = theme;
  const isProposed = theme.status === "proposed";
  return (
    <header className="grid shrink-0 gap-3 border-b border-line px-4 pt-1.5 pb-3.5 md:px-5">
      <div className="flex items-center gap-1">
        <span className="grow text-soft">{t("pane.label", { number })}</span>
        <MoreMenu theme={theme} onEdit={() => acts.onForm({ kind: "edit", theme })} />
        <IconButton icon={X} label={t("pane.close")} onClick={() => open(null)} />
      </div>
      <h2 dir="auto" className="text-xl wrap-anywhere">
        {title || tCommon("quoted", { words: words ?? "" })}
      </h2>
      {isProposed ? (
        <Proposal theme={theme} onConfirm={() => acts.onForm({ kind: "confirm", theme })} />
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <StatusMenu theme={theme} onStatus={acts.onStatus} />
          <OwnerMenu theme={theme} />
          <TargetField theme={theme} />
          <span className="text-soft">{area ? t(`areas.${area}`) : t("pane.noArea")}</span>
        </div>
      )}
    </header>
  );
}

function Proposal({ theme, onConfirm }: { theme: ThemeDetail; onConfirm: () => void }) {
  const t = useTranslations("themes.pane");
  const { open } = useBoard();
  const after = useAfter();
  const { mutate, isPending } = useMutation(
    useTRPC().themes.dismiss.mutationOptions({ ...after, onSuccess: () => open(null) }),
  );
  const { id, version } = theme;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="small" kind="primary" onClick={onConfirm}>
        <Check aria-hidden />
        {t("confirm")}
      </Button>
      <Button
        size="small"
        busy={isPending}
        aria-describedby="dismiss-hint"
        onClick={() => mutate({ id, version })}
      >
        {t("dismiss")}
      </Button>
      <span id="dismiss-hint" className="text-xs text-soft">
        {t("dismissHint")}
      </span>
    </div>
  );
}

function MoreMenu({ theme, onEdit }: { theme: ThemeDetail; onEdit: () => void }) {
  const t = useTranslations("themes");
  const { open } = useBoard();
  const [isMerging, setMerging] = useState(false);
  const after = useAfter();
  const { mutate } = useMutation(useTRPC().themes.merge.mutationOptions(after));
  const { id, version, status } = theme;
  const merge = (into: string) => mutate({ id, version, into }, { onSuccess: () => open(into) });
  return (
    <>
      <Menu
        trigger={
          <Button size="small" kind="plain" aria-label={t("pane.more")} title={t("pane.more")}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {status !== "proposed" && (
          <MenuItem onSelect={onEdit}>
            <Pencil aria-hidden />
            {t("pane.edit")}
          </MenuItem>
        )}
        <MenuItem disabled={status === "shipped"} onSelect={() => setMerging(true)}>
          <Merge aria-hidden />
          {t("pane.merge")}
        </MenuItem>
      </Menu>
      {isMerging && (
        <ChooseDialog
          title={t("dialog.mergeTitle")}
          hint={t("dialog.mergeHint")}
          yes={t("dialog.mergeYes")}
          except={id}
          onChoose={merge}
          onClose={() => setMerging(false)}
        />
      )}
    </>
  );
}
