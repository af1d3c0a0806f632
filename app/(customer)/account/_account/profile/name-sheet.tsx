"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Field } from "#app/_ui/field.tsx";
import { newName } from "#server/profile/schema.ts";
import { FormSheet } from "./form-sheet.tsx";
import { useSaved } from "./use-saved.ts";

export function NameSheet({ name, onClose }: { name: string; onClose: () => void }) {
  const t = useTranslations("profile");
  const [value, setValue] = useState(name);
  const [isInvalid, setInvalid] = useState(false);
  const saving = useMutation(
    useTRPC().profile.changeName.mutationOptions(useSaved("name", onClose)),
  );

  function save() {
    const { data } = newName.safeParse({ name: value });
    setInvalid(!data);
    if (data) saving.mutate(data);
  }

  return (
    <FormSheet
      title={t("changeNamed", { part: "name" })}
      lead={t("nameSheet.lead")}
      problem={saving.error}
      busy={saving.isPending}
      action={t("save")}
      onSubmit={save}
      onClose={onClose}
    >
      <Field
        label={t("name")}
        autoComplete="name"
        maxLength={100}
        value={value}
        error={isInvalid && t("nameSheet.invalid")}
        onChange={({ target }) => setValue(target.value)}
      />
    </FormSheet>
  );
}
