import type { ComponentProps } from "react";
import { cn } from "./cn.ts";
import { buttonLook, type ButtonKind, type ButtonSize } from "./button-look.ts";
import { Link } from "./link.tsx";

type LinkButtonProps = ComponentProps<typeof Link> & { kind?: ButtonKind; size?: ButtonSize };

export function LinkButton({
  kind = "quiet",
  size = "normal",
  className = "",
  ...rest
}: LinkButtonProps) {
  return <Link className={cn(buttonLook(kind, size), className)} {...rest} />;
}
