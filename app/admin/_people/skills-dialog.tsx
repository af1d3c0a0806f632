"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { DecisionForm } from "./decision-form.tsx";
import type { PersonDialogProps } from "./person-menu.tsx";
import { Training, trainingOf } from "./training.tsx";
import { useDecision } from "./use-decision.ts";

export function SkillsDialog({ person, open, onOpenChange }: PersonDialogProps) {
  const t = useTranslations("staff.changeSkills");
  const trpc = useTRPC();
  const [training, setTraining] = useState(() => trainingOf(person));
  const values = { name: isolated(person.name) };
  const decision = useMutation(
    trpc.people.changeSkills.mutationOptions(
      useDecision(t("done", values), () => onOpenChange(false)),
    ),
  );
  return (
    <Dialog {...{ open, onOpenChange }} title={t("title", values)} description={t("hint")}>
      <DecisionForm
        decision={decision}
        submit={t("submit")}
        onSubmit={() => decision.mutate({ id: person.id, ...training })}
      >
        <Training value={training} onChange={setTraining} />
      </DecisionForm>
    </Dialog>
  );
}
