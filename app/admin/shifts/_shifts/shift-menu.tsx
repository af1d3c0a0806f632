"use client";

import { useMutation } from "@tanstack/react-query";
import { ArrowLeftRight, Ellipsis, LogOut, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { OwnShiftView } from "#server/shifts/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { useMoment } from "#app/_ui/clock.ts";
import { Menu, MenuItem } from "#app/_ui/menu.tsx";
import { ReleaseDialog } from "./release-dialog.tsx";
import { SwapSheet } from "./swap-sheet.tsx";
import { useAct } from "./use-act.ts";
import { useWorkText } from "./use-work-text.ts";

/** What one can do with a shift of one's own, as long as it has not begun. */
export function ShiftMenu({ shift }: { shift: OwnShiftView }) {
  const t = useTranslations("shifts");
  const text = useWorkText();
  const now = useMoment();
  const [opened, setOpened] = useState<"release" | "swap" | null>(null);
  const keeping = useMutation(useTRPC().shifts.keep.mutationOptions(useAct("kept")));
  const close = () => setOpened(null);
  if (Date.parse(shift.startsAt) <= +now) return null;
  return (
    <>
      <Menu
        trigger={
          <Button size="row" aria-label={t("menu", { when: text.when(shift) })}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        {shift.isReleased ? (
          <MenuItem onSelect={() => keeping.mutate({ id: shift.id })}>
            <Undo2 aria-hidden className="turns" />
            {t("keep")}
          </MenuItem>
        ) : (
          <>
            <MenuItem onSelect={() => setOpened("swap")}>
              <ArrowLeftRight aria-hidden />
              {t("swap")}
            </MenuItem>
            <MenuItem onSelect={() => setOpened("release")}>
              <LogOut aria-hidden className="turns" />
              {t("release")}
            </MenuItem>
          </>
        )}
      </Menu>
      <ReleaseDialog {...{ shift }} isOpen={opened === "release"} onClose={close} />
      {opened === "swap" && <SwapSheet {...{ shift }} onClose={close} />}
    </>
  );
}
