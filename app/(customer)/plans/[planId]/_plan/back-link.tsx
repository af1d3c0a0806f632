import { ArrowLeft } from "lucide-react";
import Link from "next/link";

export function BackLink({ label }: { label: string }) {
  return (
    <Link
      href="/"
      className="-ms-2 inline-flex min-h-11 items-center gap-2 rounded-md px-2 text-sm font-semibold text-soft hover:text-ink print:hidden"
    >
      <ArrowLeft aria-hidden className="turns size-4" />
      {label}
    </Link>
  );
}
