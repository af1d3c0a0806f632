"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { Field } from "#app/_ui/field.tsx";
import { FormSheet } from "./form-sheet.tsx";
import { useSaved } from "./use-saved.ts";

export function NameSheet({ name, onClose }: { name: string; onClose: () => void }) {
  const t = useTranslations("profile");
  const [value, setValue] = useState(name);
  const [isMissing, setMissing] = useState(false);
  const saving = useMutation(
    useTRPC().profile.changeName.mutationOptions(useSaved("name", onClose)),
  );

  function save() {
    setMissing(value.trim() === "");
    if (value.trim()) saving.mutate({ name: value });
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
        error={isMissing && t("missing")}
        onChange={({ target }) => setValue(target.value)}
      />
    </FormSheet>
  );
}
