import type { ComponentProps } from "react";
import { cn } from "./cn.ts";
import { Field } from "./field.tsx";

/** A number reads from left to right in every language, and stands where a line of that language begins. */
export const PhoneField = ({ className, ...rest }: ComponentProps<typeof Field>) => (
  <Field
    type="tel"
    autoComplete="tel"
    dir="ltr"
    maxLength={40}
    className={cn("rtl:text-end", className)}
    {...rest}
  />
);
