import { useTranslations } from "next-intl";
import { AREAS } from "#server/themes/policy.ts";
import { Choices } from "#app/_ui/choices.tsx";

export type Area = (typeof AREAS)[number];

type AreaChoicesProps = { label: string; value: Area | null; onChange: (area: Area) => void };

export function AreaChoices({ label, value, onChange }: AreaChoicesProps) {
  const t = useTranslations("themes.areas");
  return (
    <Choices
      {...{ label, value, onChange }}
      name="area"
      className="grid grid-cols-2 gap-2 sm:grid-cols-3"
      choices={AREAS.map((area) => ({ value: area, label: t(area) }))}
    />
  );
}
