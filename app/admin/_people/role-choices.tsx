"use client";

import { useTranslations } from "next-intl";
import { STAFF_ROLES, type StaffRole } from "#server/platform/viewer.ts";
import { Choices } from "#app/_ui/choices.tsx";

export function RoleChoices({
  value,
  onChange,
}: {
  value: StaffRole;
  onChange: (role: StaffRole) => void;
}) {
  const t = useTranslations("staff");
  return (
    <Choices
      label={t("role")}
      name="role"
      className="grid gap-2"
      choices={STAFF_ROLES.map((role) => ({
        value: role,
        label: t(`roles.${role}`),
        hint: t(`roleHints.${role}`),
      }))}
      {...{ value, onChange }}
    />
  );
}
