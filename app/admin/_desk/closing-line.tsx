import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "#app/_trpc/client.tsx";
import { dayOfTag } from "#app/_ui/tags.tsx";

/** The customer has asked for it; staff can neither do it for them nor undo it. */
export function ClosingLine({ conversationId }: { conversationId: string }) {
  const t = useTranslations("desk.customer");
  const { data } = useQuery(useTRPC().privacy.closingOfCustomer.queryOptions({ conversationId }));
  if (!data) return null;
  return (
    <p className="mt-3 rounded-md bg-soon-wash px-3 py-2 text-sm text-soon">
      {t.rich("closes", { day: dayOfTag(data, "weekday") })}
    </p>
  );
}
