import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { buttonLook, type ButtonKind, type ButtonSize } from "#app/_ui/button-look.ts";
import { cn } from "#app/_ui/cn.ts";

type DownloadLinkProps = {
  href: string;
  kind?: ButtonKind;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
};

/** A file, no page: the browser fetches it itself, and stays where it is. */
export const DownloadLink = ({
  href,
  kind = "quiet",
  size = "normal",
  className = "",
  children,
}: DownloadLinkProps) => (
  <a href={href} className={cn(buttonLook(kind, size), "print:hidden", className)}>
    <Download aria-hidden />
    {children}
  </a>
);
