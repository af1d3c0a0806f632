import type { ComponentProps } from "react";
import { Field } from "#app/_ui/field.tsx";

/** For the eight digits of a mail: large, and from left to right in every language. */
export const CodeField = (props: ComponentProps<typeof Field>) => (
  <Field
    name="code"
    autoComplete="one-time-code"
    inputMode="numeric"
    dir="ltr"
    maxLength={20}
    className="text-center font-serif text-2xl tracking-[0.2em] tabular-nums"
    {...props}
  />
);
