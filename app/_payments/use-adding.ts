import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "#app/_trpc/client.tsx";

/** On the way to the provider's page, which brings the customer back to `returnTo`. */
export function useAdding() {
  const adding = useMutation(
    useTRPC().methods.startAdding.mutationOptions({
      onSuccess: ({ url }) => globalThis.location.assign(url),
    }),
  );
  const isBusy = adding.isPending || adding.isSuccess;
  return {
    isBusy,
    error: adding.error,
    add: (returnTo: string) => !isBusy && adding.mutate({ returnTo }),
  };
}
