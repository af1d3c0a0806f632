import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ImportView } from "#server/imports/schema.ts";
import { useLiveRefresh } from "#app/_chat/hooks/use-live-refresh.ts";
import { useTRPC } from "#app/_trpc/client.tsx";

export function useImportList(initialData: ImportView[]) {
  useLiveImports();
  return useQuery(useTRPC().imports.list.queryOptions(undefined, { initialData })).data;
}

export function useImport(initialData: ImportView) {
  useLiveImports();
  const { id } = initialData;
  return useQuery(useTRPC().imports.get.queryOptions({ id }, { initialData })).data;
}

/** Each batch is news. */
function useLiveImports() {
  useLiveRefresh(["imports"], useRefreshedImports());
}

export function useRefreshedImports() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: trpc.imports.pathKey() });
}
