import { CircleAlert } from "lucide-react";
import { useId, type ComponentProps, type ReactNode } from "react";
import { cn } from "./cn.ts";

export const CONTROL =
  "w-full rounded-md border bg-sheet px-3.5 text-base text-ink placeholder:text-soft " +
  "disabled:opacity-60 [&[readonly]]:bg-wash";

export type Labelled = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do about it; the control is then announced as invalid. */
  error?: ReactNode;
  /** The label is there for those who listen only. */
  labelHidden?: boolean;
};

export function Field({
  label,
  hint,
  error,
  labelHidden,
  className = "",
  ...rest
}: ComponentProps<"input"> & Labelled) {
  const ids = useControlIds(rest.id, hint, error);
  return (
    <Labels {...{ label, hint, error, labelHidden, ids }}>
      <input
        className={cn(
          CONTROL,
          "min-h-12 read-only:bg-wash",
          error ? "border-late" : "border-edge",
          className,
        )}
        {...rest}
        {...ids.control}
      />
    </Labels>
  );
}

/** Ties a control to its hint and its error, whatever kind of control it is. */
export function useControlIds(given: string | undefined, hint: ReactNode, error: ReactNode) {
  const own = useId();
  const id = given ?? own;
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  const described = [hint ? hintId : "", error ? errorId : ""].filter(Boolean).join(" ");
  return {
    hintId,
    errorId,
    control: {
      id,
      "aria-invalid": error ? true : undefined,
      "aria-describedby": described || undefined,
    },
  };
}

export function Labels({
  label,
  hint,
  error,
  labelHidden = false,
  ids,
  children,
}: Labelled & { ids: ReturnType<typeof useControlIds>; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label
        htmlFor={ids.control.id}
        className={labelHidden ? "sr-only" : "text-sm font-semibold text-ink"}
      >
        {label}
      </label>
      {hint && (
        <p id={ids.hintId} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {children}
      <p id={ids.errorId} aria-live="polite" className="text-sm text-late empty:hidden">
        {error && (
          <span className="flex items-start gap-1.5">
            <CircleAlert aria-hidden className="mt-[0.2em] size-4 shrink-0" />
            {error}
          </span>
        )}
      </p>
    </div>
  );
}
