"use client";

import { Plus } from "lucide-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { newFeedKey } from "#server/feed/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Field } from "#app/_ui/field.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { DecisionForm } from "../_people/decision-form.tsx";
import { useWrong } from "#app/_ui/use-wrong.ts";
import { Secret } from "./secret.tsx";

/** The secret is shown in the dialog that asked for it, and is gone with it. */
export function CreateKey() {
  const t = useTranslations("connections.keys");
  const [open, setOpen] = useState(false);
  const [id, setId] = useState(() => newId());
  const [name, setName] = useState("");
  const trpc = useTRPC();
  const router = useRouter();
  const creation = useMutation(
    trpc.connections.createKey.mutationOptions({ onSuccess: () => router.refresh() }),
  );
  const made = creation.data;

  function change(isOpen: boolean) {
    setOpen(isOpen);
    if (isOpen) return;
    creation.reset();
    setId(newId());
    setName("");
  }

  return (
    <Dialog
      {...{ open }}
      onOpenChange={change}
      title={made ? t("madeTitle", { name: isolated(name) }) : t("open")}
      description={made ? t("madeHint") : t("hint")}
      trigger={
        <Button kind="primary">
          <Plus aria-hidden />
          {t("open")}
        </Button>
      }
    >
      {made ? (
        <Secret {...made} idLabel={t("id")} />
      ) : (
        <NameForm {...{ name, setName, creation }} onSubmit={() => creation.mutate({ id, name })} />
      )}
    </Dialog>
  );
}

type NameFormProps = {
  name: string;
  setName: (name: string) => void;
  creation: { isPending: boolean; error: unknown };
  onSubmit: () => void;
};

function NameForm({ name, setName, creation, onSubmit }: NameFormProps) {
  const t = useTranslations("connections.keys");
  const { wrong, accepts } = useWrong(newFeedKey.pick({ name: true }));
  return (
    <DecisionForm
      decision={creation}
      submit={t("submit")}
      onSubmit={() => accepts({ name }) && onSubmit()}
    >
      <Field
        label={t("name")}
        hint={t("nameHint")}
        error={wrong.has("name") && t("nameMissing")}
        maxLength={80}
        autoComplete="off"
        dir="auto"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </DecisionForm>
  );
}
