import { appRouter } from "#server/api/root.ts";
import { createCallerFactory } from "#server/api/trpc.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { mailsTo } from "./calls.ts";

/** Whoever holds the link: nobody is signed in, and they come from somewhere. */
export const { callbacks: anybody } = createCallerFactory(appRouter)({
  viewer: null,
  userAgent: "",
  cookie: () => undefined,
  setCookie: () => {},
});

const LINK = /\/calls\/([\w.-]+?)(?=\s|\/calendar|$)/;

/** The token of the link in the newest mail about a call. */
export async function newestLinkTo(customer: Viewer) {
  const text = (await mailsTo(customer)).at(-1)?.text ?? "";
  return LINK.exec(text)?.[1] ?? "";
}

/** Lines of a calendar file that were folded at 75 octets are whole again. */
export const unfolded = (text: string) => text.replaceAll(/\r\n[ \t]/g, "");
