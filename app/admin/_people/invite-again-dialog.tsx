"use client";

import { useTranslations } from "next-intl";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { DecisionForm } from "./decision-form.tsx";
import type { PersonDialogProps } from "./person-menu.tsx";
import { useDecision } from "./use-decision.ts";

export function InviteAgainDialog({ person, open, onOpenChange }: PersonDialogProps) {
  const t = useTranslations("staff.inviteAgain");
  const client = useTRPCClient();
  const { decide, ...state } = useDecision(() => onOpenChange(false));
  const values = { name: isolated(person.name) };
  return (
    <Dialog {...{ open, onOpenChange }} title={t("title", values)} description={t("hint")}>
      <DecisionForm
        {...state}
        submit={t("submit")}
        onSubmit={() =>
          void decide(client.people.reinvite.mutate({ id: person.id }), t("done", values))
        }
      />
    </Dialog>
  );
}
