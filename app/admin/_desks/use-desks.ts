import { useQuery } from "@tanstack/react-query";
import type { Desks } from "#server/desk/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

/** The desks as they are: looked at anew whenever something at one of them changes. */
export function useDesks(initialData: Desks): Desks {
  const { data, refetch } = useQuery(
    useTRPC().desk.desks.queryOptions(undefined, { initialData, staleTime: Infinity }),
  );
  useLiveRefresh(["desk", "presence"], () => void refetch());
  return data;
}
