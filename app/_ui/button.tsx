import type { ComponentProps } from "react";
import { cn } from "./cn.ts";
import { buttonLook, type ButtonKind, type ButtonSize } from "./button-look.ts";
import { Spinner } from "./spinner.tsx";

type ButtonProps = ComponentProps<"button"> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  /** The click is on its way: the button keeps its width and its words, and takes no second click. */
  busy?: boolean;
};

export function Button({
  kind = "quiet",
  size = "normal",
  busy = false,
  className = "",
  type = "button",
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={cn(buttonLook(kind, size), "relative", className)}
      {...rest}
    >
      {busy && <Spinner className="absolute" />}
      <span className={cn("inline-flex items-center gap-2", busy && "opacity-0")}>{children}</span>
    </button>
  );
}
