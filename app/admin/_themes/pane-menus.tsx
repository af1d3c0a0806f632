"use client";

import { useMutation } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { STATUSES } from "#server/themes/policy.ts";
import type { ThemeDetail } from "#server/themes/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Menu, MenuChoice } from "#app/_ui/menu.tsx";
import { useBoard } from "./board-state.tsx";
import type { PaneActs } from "./pane.tsx";
import { StatusIcon } from "./status-icon.tsx";
import { useAfter } from "./use-themes.ts";

type OfTheme = { theme: ThemeDetail };

export function StatusMenu({ theme, onStatus }: OfTheme & Pick<PaneActs, "onStatus">) {
  const t = useTranslations("themes");
  const { canShip } = useBoard();
  const { status } = theme;
  const choices = STATUSES.filter(
    (one) => one !== "proposed" && (one !== "shipped" || canShip || status === "shipped"),
  ).map((value) => ({ value, label: t(`statuses.${value}`) }));
  return (
    <Menu
      align="start"
      trigger={
        <Button size="small" aria-label={`${t("pane.status")}: ${t(`statuses.${status}`)}`}>
          <StatusIcon status={status} />
          {t(`statuses.${status}`)}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuChoice
        label={t("pane.status")}
        value={status}
        choices={choices}
        onChoose={(chosen) => {
          const to = STATUSES.find((one) => one === chosen);
          if (to) onStatus(theme, to);
        }}
      />
    </Menu>
  );
}

const NOBODY = "nobody";

export function OwnerMenu({ theme }: OfTheme) {
  const t = useTranslations("themes");
  const { me, colleagues } = useBoard();
  const { mutate } = useMutation(useTRPC().themes.setOwner.mutationOptions(useAfter()));
  const { id, version, owner } = theme;
  const choices = [
    { value: me, label: t("board.me") },
    ...colleagues.filter((one) => one.id !== me).map((one) => ({ value: one.id, label: one.name })),
    { value: NOBODY, label: t("board.nobody") },
  ];
  const shown = owner?.name ?? t("board.nobody");
  return (
    <Menu
      align="start"
      trigger={
        <Button size="small" aria-label={`${t("pane.owner")}: ${shown}`}>
          <bdi>{shown}</bdi>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuChoice
        label={t("pane.owner")}
        value={owner?.id ?? NOBODY}
        choices={choices}
        onChoose={(chosen) => mutate({ id, version, to: chosen === NOBODY ? null : chosen })}
      />
    </Menu>
  );
}

const MONTH = /^20\d\d-(?:0[1-9]|1[0-2])$/;

/** The browser's own field for a month; emptied, there is none. */
export function TargetField({ theme }: OfTheme) {
  const t = useTranslations("themes.pane");
  const { mutate } = useMutation(useTRPC().themes.setTarget.mutationOptions(useAfter()));
  const { id, version, target } = theme;
  return (
    <input
      type="month"
      key={target}
      aria-label={t("target")}
      title={t("target")}
      defaultValue={target ?? ""}
      onBlur={({ target: { value } }) => {
        const to = MONTH.test(value) ? value : null;
        if (to !== target && (to !== null || value === "")) mutate({ id, version, to });
      }}
      className="min-h-9 rounded-md border border-edge bg-sheet px-2"
    />
  );
}
