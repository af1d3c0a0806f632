"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import type { AppRouter } from "#server/api/root.ts";
import { fetchUnlessCut } from "./hanging.ts";
import { proofLink } from "./proof.ts";

const context = createTRPCContext<AppRouter>();
export const { useTRPC, useTRPCClient } = context;

const backOff = (attempt: number) =>
  Math.min(500 * 2 ** attempt, 10_000) * (0.75 + Math.random() / 2);

export function TrpcProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(newQueryClient);
  const [client] = useState(newClient);

  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}

const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, refetchOnWindowFocus: false, retry: 2, retryDelay: backOff },
      // Without a network a click is refused at once: nobody wants it to act when they have forgotten it.
      mutations: { networkMode: "always" },
    },
  });

const newClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === "subscription",
        // Whoever opens a stream keeps it open.
        true: httpSubscriptionLink({ url: "/api/trpc" }),
        false: [
          proofLink,
          httpBatchLink({ url: "/api/trpc", maxItems: 10, fetch: fetchUnlessCut }),
        ],
      }),
    ],
  });
