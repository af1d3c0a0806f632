import { isLanguage, type Language, LANGUAGES } from "#server/platform/locale.ts";
import { LANGUAGE_NAMES } from "#app/_i18n/locales.ts";
import { Select } from "#app/_ui/select.tsx";

type LanguageSelectProps = {
  label: string;
  hint?: string;
  value: Language;
  onChange: (language: Language) => void;
};

export const LanguageSelect = ({ onChange, ...rest }: LanguageSelectProps) => (
  <Select
    {...rest}
    options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
    onChange={({ target: { value } }) => isLanguage(value) && onChange(value)}
  />
);
