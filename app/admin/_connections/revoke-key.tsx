"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { DecisionForm } from "../_people/decision-form.tsx";
import { useDecision } from "../_people/use-decision.ts";

export function RevokeKey({ id, name }: { id: string; name: string }) {
  const t = useTranslations("connections.keys");
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const values = { name: isolated(name) };
  const decision = useMutation(
    trpc.connections.revokeKey.mutationOptions(
      useDecision(t("revoked", values), () => setOpen(false)),
    ),
  );
  return (
    <Dialog
      {...{ open }}
      onOpenChange={setOpen}
      title={t("revokeTitle", values)}
      description={t("revokeHint")}
      trigger={
        <Button size="small" aria-label={t("revokeOf", values)}>
          {t("revoke")}
        </Button>
      }
    >
      <DecisionForm
        {...{ decision }}
        danger
        submit={t("revoke")}
        onSubmit={() => decision.mutate({ id })}
      />
    </Dialog>
  );
}
