"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { DecisionForm } from "./decision-form.tsx";
import type { PersonDialogProps } from "./person-menu.tsx";
import { useDecision } from "./use-decision.ts";

const verbs = { inviteAgain: "reinvite", reactivate: "reactivate" } as const;

type AgainProps = PersonDialogProps & { name: keyof typeof verbs };

export const InviteAgainDialog = (props: PersonDialogProps) => (
  <AgainDialog {...props} name="inviteAgain" />
);

export const ReactivateDialog = (props: PersonDialogProps) => (
  <AgainDialog {...props} name="reactivate" />
);

/** Whoever has not come yet, or has left, is asked in once more: nothing is to be filled in. */
function AgainDialog({ name, person, open, onOpenChange }: AgainProps) {
  const t = useTranslations(`staff.${name}`);
  const trpc = useTRPC();
  const values = { name: isolated(person.name) };
  const decision = useMutation(
    trpc.people[verbs[name]].mutationOptions(
      useDecision(t("done", values), () => onOpenChange(false)),
    ),
  );
  return (
    <Dialog {...{ open, onOpenChange }} title={t("title", values)} description={t("hint")}>
      <DecisionForm
        decision={decision}
        submit={t("submit")}
        onSubmit={() => decision.mutate({ id: person.id })}
      />
    </Dialog>
  );
}
