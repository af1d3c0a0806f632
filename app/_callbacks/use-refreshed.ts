import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#app/_trpc/client.tsx";

/** @returns what lets everything on the screen that is about calls be asked for again. */
export function useRefreshed() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: trpc.callbacks.pathKey() });
}
