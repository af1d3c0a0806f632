import type { BrowserContext } from "@playwright/test";
import { createTRPCClient, httpLink } from "@trpc/client";
import type { AppRouter } from "#server/api/root.ts";

export const origin = () => process.env.E2E_URL ?? "";

export type Api = ReturnType<typeof apiOf>;

/** The API with the cookies of this browser, for what a story presupposes and does not tell. */
export const apiOf = ({ request }: BrowserContext) =>
  createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${origin()}/api/trpc`,
        fetch: async (address, { method = "GET", body, headers } = {}) => {
          const answer = await request.fetch(String(address), {
            method,
            headers: { ...Object.fromEntries(new Headers(headers)), origin: origin() },
            ...(typeof body === "string" && { data: body }),
          });
          return new Response(new Uint8Array(await answer.body()), { status: answer.status() });
        },
      }),
    ],
  });
