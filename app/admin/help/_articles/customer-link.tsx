import { Link } from "#app/_ui/link.tsx";

/** To the conversation in which they were answered, by the customer's name. */
export const CustomerLink = ({
  conversationId,
  name,
}: {
  conversationId: string;
  name: string;
}) => (
  <Link
    href={`/admin/conversations/${conversationId}`}
    prefetch={false}
    className="inline-flex min-h-11 min-w-0 grow basis-48 items-center font-semibold text-accent hover:underline"
  >
    <bdi>{name}</bdi>
  </Link>
);
