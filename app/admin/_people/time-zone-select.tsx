"use client";

import { useTranslations } from "next-intl";
import { Select } from "#app/_ui/select.tsx";

export function TimeZoneSelect({
  value,
  onChange,
}: {
  value: string;
  onChange: (zone: string) => void;
}) {
  const t = useTranslations("staff");
  const zones = new Set([value, "UTC", ...Intl.supportedValuesOf("timeZone")]);
  return (
    <Select
      label={t("timeZone")}
      {...{ value }}
      options={[...zones].map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
