import { useLocale } from "next-intl";
import { type ReactNode, useId } from "react";
import { Checkbox } from "./checkbox.tsx";
import { languageName } from "./language-names.ts";
import { toggled } from "./toggled.ts";

type LanguageChoicesProps = {
  label: ReactNode;
  codes: string[];
  value: string[];
  onChange: (codes: string[]) => void;
  error?: ReactNode;
};

/** Which languages somebody speaks. */
export function LanguageChoices({ label, codes, value, onChange, error }: LanguageChoicesProps) {
  const locale = useLocale();
  const errorId = useId();
  return (
    <fieldset aria-describedby={error ? errorId : undefined}>
      <legend className="text-sm font-semibold">{label}</legend>
      <div className="grid grid-cols-2 sm:grid-cols-3">
        {codes.map((code) => (
          <Checkbox
            key={code}
            label={languageName(code, locale)}
            aria-invalid={error ? true : undefined}
            checked={value.includes(code)}
            onChange={() => onChange(toggled(value, code))}
          />
        ))}
      </div>
      <p id={errorId} aria-live="polite" className="text-sm text-late empty:hidden">
        {error}
      </p>
    </fieldset>
  );
}
