import { headers } from "next/headers";
import { cache } from "react";
import { portal } from "./portal.ts";

/** Who looks at this page; asked once a render. The headers come first: a build stops there, and has no portal. */
export const viewer = cache(async () => {
  const sent = await headers();
  return portal().visitorOf((name) => sent.get(name));
});

/** The API as this page's reader may use it. */
export const api = cache(async () => {
  const sent = await headers();
  const network = sent.get("x-network");
  return portal().callerFor({
    viewer: await viewer(),
    userAgent: sent.get("user-agent") ?? "",
    ...(network && { network }),
  });
});
