"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { DecisionForm } from "./decision-form.tsx";
import type { PersonDialogProps } from "./person-menu.tsx";
import { useDecision } from "./use-decision.ts";

export function DeactivateDialog({ person, open, onOpenChange }: PersonDialogProps) {
  const t = useTranslations("staff.deactivate");
  const trpc = useTRPC();
  const { id, openConversations: count } = person;
  const values = { name: isolated(person.name) };
  const decision = useMutation(
    trpc.people.deactivate.mutationOptions(
      useDecision(t("done", values), () => onOpenChange(false)),
    ),
  );
  return (
    <Dialog {...{ open, onOpenChange }} title={t("title", values)} description={t("hint", values)}>
      <DecisionForm
        decision={decision}
        danger
        submit={t("submit")}
        onSubmit={() => decision.mutate({ id })}
      >
        <ul className="grid list-disc gap-1 ps-5">
          <li>{t("sessions")}</li>
          <li>{t("conversations", { count })}</li>
          <li>{t("calls")}</li>
          <li>{t("shifts")}</li>
        </ul>
      </DecisionForm>
    </Dialog>
  );
}
