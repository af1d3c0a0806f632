import { useTranslations } from "next-intl";
import { ACTION_GROUPS } from "#server/audit/policy.ts";
import type { StaffView } from "#server/staff/schema.ts";
import { Field } from "#app/_ui/field.tsx";
import { Select } from "#app/_ui/select.tsx";
import { FilterForm } from "../_shell/filter-form.tsx";

export type AskedFor = { by?: string; group?: string; about?: string };

export function AuditFilter({
  filter: { by, group, about },
  staff,
}: {
  filter: AskedFor;
  staff: StaffView[];
}) {
  const t = useTranslations("staff.audit");
  return (
    <FilterForm action="/admin/audit" label={t("filter")} submit={t("show")}>
      <Field
        label={t("about")}
        name="about"
        type="search"
        defaultValue={about}
        placeholder={t("aboutPlaceholder")}
        maxLength={200}
        autoComplete="off"
      />
      <Select
        label={t("by")}
        name="by"
        defaultValue={by ?? ""}
        options={[
          { value: "", label: t("everybody") },
          ...staff.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        label={t("group")}
        name="group"
        defaultValue={group ?? ""}
        options={[
          { value: "", label: t("everything") },
          ...ACTION_GROUPS.map((one) => ({ value: one, label: t(`groups.${one}`) })),
        ]}
      />
    </FilterForm>
  );
}
