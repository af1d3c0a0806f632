import { useTranslations } from "next-intl";
import { Checkbox } from "#app/_ui/checkbox.tsx";
import { type Sign, SIGNS } from "./draft.ts";

type QuestionsProps = { value: Sign[]; onChange: (value: Sign[]) => void };

/** What helps to find out who has bought it; nobody has to answer. */
export function Questions({ value, onChange }: QuestionsProps) {
  const t = useTranslations("cases.report.questions");
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">{t("title")}</legend>
      {SIGNS.map((sign) => (
        <Checkbox
          key={sign}
          label={t(sign)}
          checked={value.includes(sign)}
          onChange={({ target }) =>
            onChange(SIGNS.filter((one) => (one === sign ? target.checked : value.includes(one))))
          }
        />
      ))}
    </fieldset>
  );
}

/** As lines above their own words, so that whoever looks into it reads them together. */
export function useSaid(signs: Sign[], text: string) {
  const t = useTranslations("cases.report.questions");
  const lines = signs.map((sign) => `– ${t(sign)}`);
  return [lines.join("\n"), text.trim()].filter(Boolean).join("\n\n");
}
