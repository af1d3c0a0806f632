"use client";

import { useMutation } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { EvidenceView } from "#server/themes/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Menu, MenuItem } from "#app/_ui/menu.tsx";
import { useToast } from "#app/_ui/toast.tsx";
import { ChooseDialog } from "./choose-dialog.tsx";
import { ThemeDialog } from "./theme-dialog.tsx";
import { useAfter } from "./use-themes.ts";

type ActionsProps = { item: EvidenceView; shownIn: string | null };

export function EvidenceActions({ item, shownIn }: ActionsProps) {
  const t = useTranslations("themes");
  const [asked, setAsked] = useState<"move" | "new" | null>(null);
  const { remove, restore, move, accept, keepApart } = useActs(item, shownIn);
  const { id, state, customer } = item;
  return (
    <>
      <Menu
        trigger={
          <Button
            size="small"
            kind="plain"
            aria-label={t("evidence.actions", customer)}
            className="-me-3"
          >
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {state === "suggested" && (
          <>
            <MenuItem onSelect={accept}>{t("pane.add")}</MenuItem>
            <MenuItem onSelect={keepApart}>{t("pane.keepApart")}</MenuItem>
          </>
        )}
        {state === "confirmed" && <MenuItem onSelect={remove}>{t("evidence.remove")}</MenuItem>}
        {state === "removed" && <MenuItem onSelect={restore}>{t("evidence.restore")}</MenuItem>}
        <MenuItem onSelect={() => setAsked("move")}>
          {t(state === "loose" ? "evidence.addTo" : "evidence.move")}
        </MenuItem>
        {state === "loose" && (
          <MenuItem onSelect={() => setAsked("new")}>{t("board.new")}</MenuItem>
        )}
      </Menu>
      {asked === "move" && (
        <ChooseDialog
          title={t("dialog.chooseTitle")}
          yes={t("dialog.moveYes")}
          except={shownIn}
          onChoose={move}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "new" && (
        <ThemeDialog form={{ kind: "new", evidence: [id] }} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

function useActs({ id, of }: EvidenceView, shownIn: string | null) {
  const t = useTranslations("themes.evidence");
  const trpc = useTRPC();
  const say = useToast();
  const after = useAfter();
  const { mutate: remove } = useMutation(trpc.evidence.remove.mutationOptions(after));
  const { mutate: restore } = useMutation(trpc.evidence.restore.mutationOptions(after));
  const { mutate: accept } = useMutation(trpc.evidence.accept.mutationOptions(after));
  const { mutate: keepApart } = useMutation(trpc.evidence.keepApart.mutationOptions(after));
  const { mutate: move } = useMutation(
    trpc.evidence.move.mutationOptions({ ...after, onSuccess: () => say(t("moved")) }),
  );
  const themeId = of?.id ?? shownIn;
  return {
    remove: () => remove({ id }),
    restore: () => restore({ id }),
    accept: () => themeId && accept({ themeId, ids: [id] }),
    keepApart: () => themeId && keepApart({ themeId, ids: [id] }),
    move: (to: string) => move({ ids: [id], from: themeId, to }),
  };
}
