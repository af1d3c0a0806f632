"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "#app/_trpc/client.tsx";
import { reasonOf } from "#app/_trpc/reason-of.ts";
import { PhoneField } from "#app/_ui/phone-field.tsx";
import { useErrorMessage } from "#app/_ui/use-error-message.ts";
import { FormSheet } from "./form-sheet.tsx";
import { RemoveButton } from "./remove-button.tsx";
import { useSaved } from "./use-saved.ts";

export function PhoneSheet({ phone, onClose }: { phone: string | null; onClose: () => void }) {
  const t = useTranslations("profile");
  const sentence = useErrorMessage();
  const [value, setValue] = useState(phone ?? "");
  const [isMissing, setMissing] = useState(false);
  const saving = useMutation(
    useTRPC().profile.changePhone.mutationOptions(useSaved("phone", onClose)),
  );

  // What is wrong with the number is said where it stands.
  const isAboutPhone = reasonOf(saving.error) === "callbacks.phone";

  function save() {
    setMissing(value.trim() === "");
    if (value.trim()) saving.mutate({ phone: value });
  }

  return (
    <FormSheet
      title={phone ? t("changeNamed", { part: "phone" }) : t("addNamed", { part: "phone" })}
      lead={t("phoneSheet.lead")}
      problem={isAboutPhone ? null : saving.error}
      busy={saving.isPending}
      action={t("save")}
      onSubmit={save}
      onClose={onClose}
      aside={
        phone && (
          <RemoveButton
            label={t("phoneSheet.remove")}
            busy={saving.isPending}
            onRemove={() => saving.mutate({ phone: null })}
          />
        )
      }
    >
      <PhoneField
        label={t("phone")}
        value={value}
        error={isMissing ? t("missing") : isAboutPhone && sentence(saving.error)}
        onChange={({ target }) => setValue(target.value)}
      />
    </FormSheet>
  );
}
