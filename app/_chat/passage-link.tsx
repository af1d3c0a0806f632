import type { ReactNode } from "react";
import { anchorOf } from "#server/articles/policy.ts";

/** Straight to the words. A whole load of the page, since only that marks what an address points to (`:target`). */
export const PassageLink = ({
  slug,
  passage,
  base = "/help",
  className,
  children,
}: {
  slug: string;
  passage: string;
  base?: string;
  className: string;
  children: ReactNode;
}) => (
  <a href={`${base}/${slug}#${anchorOf(passage)}`} className={className}>
    {children}
  </a>
);
