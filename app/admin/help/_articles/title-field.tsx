import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { lettersTooMany, TITLE_LIMIT } from "#server/articles/policy.ts";
import { Field } from "#app/_ui/field.tsx";

type TitleFieldProps = Omit<ComponentProps<"input">, "value"> & {
  label: string;
  value: string;
  error?: string | false;
};

/** Counts what is written; what is too much is said and stays, for whoever shortens it. */
export function TitleField({ error, value, ...rest }: TitleFieldProps) {
  const t = useTranslations("articleDesk.titleLength");
  const tooMany = lettersTooMany(value, TITLE_LIMIT);
  return (
    <Field
      autoComplete="off"
      hint={t("count", { count: value.length, most: TITLE_LIMIT })}
      error={tooMany > 0 ? t("tooMany", { count: tooMany }) : error}
      value={value}
      {...rest}
    />
  );
}
