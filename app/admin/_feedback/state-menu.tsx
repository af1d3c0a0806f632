"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { STATES } from "#server/feedback/policy.ts";
import { Button } from "#app/_ui/button.tsx";
import { Menu, MenuChoice } from "#app/_ui/menu.tsx";
import { keys } from "./shortcuts.ts";

type State = (typeof STATES)[number];

/** A menu and no list field: arrows alone must not write to customers. */
export function StateMenu({
  value,
  onChoose,
}: {
  value?: State;
  onChoose: (state: State) => void;
}) {
  const t = useTranslations("feedback");
  const choices = STATES.map((state) => ({
    value: state,
    label: t(`states.staff.${state}`),
  }));
  return (
    <Menu
      trigger={
        <Button size="small" aria-keyshortcuts={STATES.map((state) => keys[state]).join(" ")}>
          {value ? t(`states.staff.${value}`) : t("triage.state")}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuChoice
        label={t("triage.state")}
        value={value ?? ""}
        choices={choices}
        onChoose={(chosen) => {
          const state = STATES.find((one) => one === chosen);
          if (state && state !== value) onChoose(state);
        }}
      />
    </Menu>
  );
}
