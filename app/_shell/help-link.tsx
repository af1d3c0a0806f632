import { BookOpen } from "lucide-react";
import { Link } from "#app/_ui/link.tsx";

export const HelpLink = ({ label }: { label: string }) => (
  <Link
    href="/help"
    prefetch={false}
    className="-ms-2 inline-flex min-h-11 w-fit items-center gap-2 rounded-md px-2 text-sm font-semibold text-soft hover:text-ink"
  >
    <BookOpen aria-hidden className="size-4.5" />
    {label}
  </Link>
);
