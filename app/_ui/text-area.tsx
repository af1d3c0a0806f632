import type { ComponentProps } from "react";
import { cn } from "./cn.ts";
import { CONTROL, Labels, useControlIds, type Labelled } from "./field.tsx";

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({
  label,
  hint,
  error,
  labelHidden,
  className = "",
  ...rest
}: ComponentProps<"textarea"> & Labelled) {
  const ids = useControlIds(rest.id, hint, error);
  return (
    <Labels {...{ label, hint, error, labelHidden, ids }}>
      <textarea
        dir="auto"
        className={cn(
          CONTROL,
          "field-sizing-content max-h-64 min-h-12 resize-none py-2.5 read-only:bg-wash",
          error ? "border-late" : "border-edge",
          className,
        )}
        {...rest}
        {...ids.control}
      />
    </Labels>
  );
}
