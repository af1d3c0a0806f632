import { cookies, headers } from "next/headers";
import { cache } from "react";
import { portal } from "./portal.ts";

/** Who looks at this page; asked once a render. Cookies come first: a build stops there, and has no portal. */
export const viewer = cache(async () => {
  const jar = await cookies();
  return portal().viewerOf(jar.toString());
});

/** The API as this page's reader may use it. */
export const api = cache(async () =>
  portal().callerFor({
    viewer: await viewer(),
    userAgent: (await headers()).get("user-agent") ?? "",
  }),
);
