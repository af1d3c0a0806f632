"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { newName } from "#server/staff/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { DecisionForm } from "./decision-form.tsx";
import type { PersonDialogProps } from "./person-menu.tsx";
import { useDecision } from "./use-decision.ts";
import { useWrong } from "#app/_ui/use-wrong.ts";
import { TimeZoneSelect } from "./time-zone-select.tsx";

export function NameDialog({ person, open, onOpenChange }: PersonDialogProps) {
  const t = useTranslations("staff");
  const trpc = useTRPC();
  const { wrong, accepts } = useWrong(newName);
  const [name, setName] = useState(person.name);
  const [timeZone, setTimeZone] = useState(person.timeZone);

  const said = t("rename.done", { name: isolated(name) });
  const decision = useMutation(
    trpc.people.rename.mutationOptions(useDecision(said, () => onOpenChange(false))),
  );

  function save() {
    const written = { id: person.id, name, timeZone };
    if (accepts(written)) decision.mutate(written);
  }

  return (
    <Dialog
      {...{ open, onOpenChange }}
      title={t("rename.title", { name: isolated(person.name) })}
      description={t("rename.hint")}
    >
      <DecisionForm decision={decision} submit={t("rename.submit")} onSubmit={save}>
        <Field
          label={t("name")}
          error={wrong.has("name") && t("nameMissing")}
          maxLength={100}
          autoComplete="off"
          dir="auto"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TimeZoneSelect value={timeZone} onChange={setTimeZone} />
      </DecisionForm>
    </Dialog>
  );
}
