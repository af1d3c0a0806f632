import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { AgentDesk } from "#server/desk/schema.ts";
import type { AloneShift } from "#server/shifts/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { isolated } from "#app/_ui/isolated.ts";
import { LinkButton } from "#app/_ui/link-button.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { exactTag, rowTimeTag } from "#app/_ui/tags.tsx";
import { onlineAlone } from "./online-alone.ts";

/** Whoever is new and has nobody experienced beside them: now, or in a shift to come. */
export function Unaccompanied({ agents }: { agents: AgentDesk[] }) {
  const t = useTranslations("desk.desks.alone");
  const shifts = useAlone();
  const online = onlineAlone(agents);
  if (online.length + shifts.length === 0) return null;
  return (
    <Notice
      kind="soon"
      title={t("title")}
      action={
        <LinkButton href="/admin/shifts/plan" size="small">
          {t("plan")}
        </LinkButton>
      }
    >
      <ul>
        {online.map(({ id, name }) => (
          <li key={id}>{t.rich("online", { name: isolated(name) })}</li>
        ))}
        {shifts.map(({ id, name, startsAt, endsAt }) => (
          <li key={id} suppressHydrationWarning>
            {t.rich("shift", {
              name: isolated(name),
              from: exactTag(startsAt),
              to: rowTimeTag(endsAt),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function useAlone(): AloneShift[] {
  const { data, refetch } = useQuery(
    useTRPC().shifts.alone.queryOptions(undefined, { staleTime: Infinity }),
  );
  useLiveRefresh(["shifts"], () => void refetch());
  return data ?? [];
}
