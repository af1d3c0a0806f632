import { headers } from "next/headers";
import { api } from "#app/_trpc/server.ts";

const CALL_LINK = /^\/calls\/([\w.-]+)/;

/** The language of the mail whose link this page is, where there is one. No page fails for it. */
export async function linkLocale() {
  const [, token] = CALL_LINK.exec((await headers()).get("x-path") ?? "") ?? [];
  if (!token) return undefined;
  const state = await (await api()).callbacks.linkState({ token }).catch(() => null);
  return state?.locale;
}
