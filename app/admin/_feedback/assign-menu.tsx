"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Colleague } from "#server/feedback/schema.ts";
import { Button } from "#app/_ui/button.tsx";
import { Menu, MenuChoice } from "#app/_ui/menu.tsx";
import { useInbox } from "./inbox-state.tsx";

const NOBODY = "nobody";

/** Oneself first, then colleagues, or nobody again. `value` is who has it, of several nothing. */
export function AssignMenu({
  value,
  onChoose,
}: {
  value?: Colleague | null;
  onChoose: (to: string | null) => void;
}) {
  const t = useTranslations("feedback");
  const { me, colleagues } = useInbox();
  const choices = [
    { value: me, label: t("inbox.me") },
    ...colleagues.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: id, label: name })),
    { value: NOBODY, label: t("inbox.nobody") },
  ];
  const shown = value === null ? t("inbox.nobody") : value?.id === me ? t("inbox.me") : value?.name;
  return (
    <Menu
      trigger={
        <Button size="small">
          <bdi>{shown ?? t("triage.assign")}</bdi>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuChoice
        label={t("triage.assign")}
        value={value === null ? NOBODY : (value?.id ?? "")}
        choices={choices}
        onChoose={(chosen) => onChoose(chosen === NOBODY ? null : chosen)}
      />
    </Menu>
  );
}
