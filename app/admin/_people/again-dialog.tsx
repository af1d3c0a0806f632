"use client";

import { useTranslations } from "next-intl";
import { useTRPCClient } from "#app/_trpc/client.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { DecisionForm } from "./decision-form.tsx";
import type { PersonDialogProps } from "./person-menu.tsx";
import { useDecision } from "./use-decision.ts";

const deeds = { inviteAgain: "reinvite", reactivate: "reactivate" } as const;

type AgainProps = PersonDialogProps & { name: keyof typeof deeds };

export const InviteAgainDialog = (props: PersonDialogProps) => (
  <AgainDialog {...props} name="inviteAgain" />
);

export const ReactivateDialog = (props: PersonDialogProps) => (
  <AgainDialog {...props} name="reactivate" />
);

/** Whoever has not come yet, or has left, is asked in once more: nothing is to be filled in. */
function AgainDialog({ name, person, open, onOpenChange }: AgainProps) {
  const t = useTranslations(`staff.${name}`);
  const { people } = useTRPCClient();
  const { decide, ...state } = useDecision(() => onOpenChange(false));
  const values = { name: isolated(person.name) };
  return (
    <Dialog {...{ open, onOpenChange }} title={t("title", values)} description={t("hint")}>
      <DecisionForm
        {...state}
        submit={t("submit")}
        onSubmit={() =>
          void decide(people[deeds[name]].mutate({ id: person.id }), t("done", values))
        }
      />
    </Dialog>
  );
}
