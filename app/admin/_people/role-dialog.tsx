"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { DecisionForm } from "./decision-form.tsx";
import type { PersonDialogProps } from "./person-menu.tsx";
import { RoleChoices } from "./role-choices.tsx";
import { useDecision } from "./use-decision.ts";

export function RoleDialog({ person: { id, name, as }, open, onOpenChange }: PersonDialogProps) {
  const t = useTranslations("staff.changeRole");
  const client = useTRPCClient();
  const { decide, ...state } = useDecision(() => onOpenChange(false));
  const [role, setRole] = useState(as);
  const values = { name: isolated(name) };
  return (
    <Dialog {...{ open, onOpenChange }} title={t("title", values)} description={t("hint", values)}>
      <DecisionForm
        {...state}
        submit={t("submit")}
        onSubmit={() =>
          void decide(client.people.changeRole.mutate({ id, as: role }), t("done", values))
        }
      >
        <RoleChoices value={role} onChange={setRole} />
      </DecisionForm>
    </Dialog>
  );
}
