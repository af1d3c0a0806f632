import type { BrowserContext, Page, Request } from "@playwright/test";

/** The streams that a browser holds open, and which of its pages holds each. */
export function watchStreams(context: BrowserContext) {
  const open = new Map<Request, Page>();
  context.on(
    "request",
    (request) => isStream(request) && open.set(request, request.frame().page()),
  );
  for (const end of ["requestfinished", "requestfailed"] as const)
    context.on(end as "requestfailed", (request) => open.delete(request));
  return {
    count: () => [...open.values()].filter((page) => !page.isClosed()).length,
    holder: () => [...open.values()].find((page) => !page.isClosed()),
  };
}

const isStream = (request: Request) => request.resourceType() === "eventsource";
