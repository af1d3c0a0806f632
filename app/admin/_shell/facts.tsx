import { MessageSquare } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "#app/_ui/link.tsx";

export const Facts = ({ children }: { children: ReactNode }) => (
  <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5 text-sm">{children}</dl>
);

export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="text-soft">{label}</dt>
    <dd className="wrap-anywhere">{children}</dd>
  </>
);

type ConversationLinkProps = { id: string | null; label: string; none: string };

/** To where the customer talks with us, or that they never have. */
export const ConversationLink = ({ id, label, none }: ConversationLinkProps) =>
  id ? (
    <Link
      href={`/admin/conversations/${id}`}
      prefetch={false}
      className="link mt-2 inline-flex min-h-11 items-center gap-2 text-sm"
    >
      <MessageSquare aria-hidden className="size-4" />
      {label}
    </Link>
  ) : (
    <p className="mt-3 text-sm text-soft">{none}</p>
  );
