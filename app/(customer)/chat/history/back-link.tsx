import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

export const BackLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link
    href={href}
    className="flex min-h-11 w-fit items-center gap-2 text-sm font-semibold text-accent"
  >
    <ArrowLeft aria-hidden className="turns size-4" />
    {children}
  </Link>
);
