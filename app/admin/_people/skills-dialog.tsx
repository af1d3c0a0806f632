"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { DecisionForm } from "./decision-form.tsx";
import type { PersonDialogProps } from "./person-menu.tsx";
import { Training, trainingOf } from "./training.tsx";
import { useDecision } from "./use-decision.ts";

export function SkillsDialog({ person, open, onOpenChange }: PersonDialogProps) {
  const t = useTranslations("staff.changeSkills");
  const client = useTRPCClient();
  const { decide, ...state } = useDecision(() => onOpenChange(false));
  const [training, setTraining] = useState(() => trainingOf(person));
  const values = { name: isolated(person.name) };
  return (
    <Dialog {...{ open, onOpenChange }} title={t("title", values)} description={t("hint")}>
      <DecisionForm
        {...state}
        submit={t("submit")}
        onSubmit={() =>
          void decide(
            client.people.changeSkills.mutate({ id: person.id, ...training }),
            t("done", values),
          )
        }
      >
        <Training value={training} onChange={setTraining} />
      </DecisionForm>
    </Dialog>
  );
}
