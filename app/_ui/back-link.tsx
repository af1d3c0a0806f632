import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export const BackLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link
    href={href}
    className="-ms-2 inline-flex min-h-11 w-fit items-center gap-2 rounded-md px-2 text-sm font-semibold text-soft hover:text-ink print:hidden"
  >
    <ArrowLeft aria-hidden className="turns size-4" />
    {children}
  </Link>
);
