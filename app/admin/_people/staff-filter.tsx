import { useTranslations } from "next-intl";
import { STAFF_ROLES } from "#server/platform/viewer.ts";
import { STAFF_STATES } from "#server/staff/policy.ts";
import { Field } from "#app/_ui/field.tsx";
import { Select } from "#app/_ui/select.tsx";
import { FilterForm } from "../_shell/filter-form.tsx";

type Asked = { query?: string; as?: string; state?: string };

export function StaffFilter({ filter: { query, as, state } }: { filter: Asked }) {
  const t = useTranslations("staff");
  return (
    <FilterForm action="/admin/people" label={t("filter.label")} submit={t("filter.submit")}>
      <Field
        label={t("filter.query")}
        name="query"
        type="search"
        defaultValue={query}
        maxLength={200}
        autoComplete="off"
      />
      <Select
        label={t("role")}
        name="as"
        defaultValue={as ?? ""}
        options={[
          { value: "", label: t("filter.everyRole") },
          ...STAFF_ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) })),
        ]}
      />
      <Select
        label={t("state")}
        name="state"
        defaultValue={state ?? ""}
        options={[
          { value: "", label: t("filter.everyState") },
          ...STAFF_STATES.map((one) => ({ value: one, label: t(`states.${one}`) })),
        ]}
      />
    </FilterForm>
  );
}
