import type { ComponentProps } from "react";
import { cn } from "./cn.ts";
import { CONTROL, Labels, useControlIds, type Labelled } from "./field.tsx";

type Option = { value: string; label: string; isDisabled?: boolean };

/** One of several, in the browser's own list: it is known, and made for thumbs. */
export function Select({
  label,
  hint,
  error,
  labelHidden,
  options,
  className = "",
  ...rest
}: ComponentProps<"select"> & Labelled & { options: Option[] }) {
  const ids = useControlIds(rest.id, hint, error);
  return (
    <Labels {...{ label, hint, error, labelHidden, ids }}>
      <select
        className={cn(CONTROL, "min-h-12", error ? "border-late" : "border-edge", className)}
        {...rest}
        {...ids.control}
      >
        {options.map(({ value, label: text, isDisabled }) => (
          <option key={value} value={value} disabled={isDisabled}>
            {text}
          </option>
        ))}
      </select>
    </Labels>
  );
}
