import type { ReactNode } from "react";
import { Link } from "#app/_ui/link.tsx";

/** Quiet, below a page. */
export const FootLink = ({
  href,
  children,
}: {
  href: "/promise" | "/work";
  children: ReactNode;
}) => (
  <Link
    href={href}
    prefetch={false}
    className="-mx-2 inline-flex min-h-11 items-center px-2 text-sm text-soft underline underline-offset-4 hover:text-ink"
  >
    {children}
  </Link>
);
