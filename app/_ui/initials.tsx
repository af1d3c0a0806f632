import { cn } from "./cn.ts";
import { initialsOf } from "./initials-of.ts";

const SIZES = {
  small: "size-7 text-[0.6875rem]",
  normal: "size-9 text-xs",
  large: "size-12 text-base",
};

/** A person: round, with initials. The name stands beside it, so this only decorates unless told `labelled`. */
export function Initials({
  name,
  size = "normal",
  labelled = false,
}: {
  name: string;
  size?: keyof typeof SIZES;
  labelled?: boolean;
}) {
  return (
    <span
      {...(labelled ? { role: "img", "aria-label": name } : { "aria-hidden": true })}
      className={cn(
        "inline-grid shrink-0 place-items-center rounded-full bg-wash font-semibold text-ink select-none",
        SIZES[size],
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
