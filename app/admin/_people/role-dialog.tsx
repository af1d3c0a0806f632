"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { DecisionForm } from "./decision-form.tsx";
import type { PersonDialogProps } from "./person-menu.tsx";
import { RoleChoices } from "./role-choices.tsx";
import { useDecision } from "./use-decision.ts";

export function RoleDialog({ person: { id, name, as }, open, onOpenChange }: PersonDialogProps) {
  const t = useTranslations("staff.changeRole");
  const trpc = useTRPC();
  const [role, setRole] = useState(as);
  const values = { name: isolated(name) };
  const decision = useMutation(
    trpc.people.changeRole.mutationOptions(
      useDecision(t("done", values), () => onOpenChange(false)),
    ),
  );
  return (
    <Dialog {...{ open, onOpenChange }} title={t("title", values)} description={t("hint", values)}>
      <DecisionForm
        decision={decision}
        submit={t("submit")}
        onSubmit={() => decision.mutate({ id, as: role })}
      >
        <RoleChoices value={role} onChange={setRole} />
      </DecisionForm>
    </Dialog>
  );
}
