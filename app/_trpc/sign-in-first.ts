import { headers } from "next/headers";

/** Whoever signs in goes on to where they were going. @returns the way to the door. */
export async function signInFirst() {
  const path = (await headers()).get("x-path");
  return path ? `/sign-in?from=${encodeURIComponent(withoutMark(path))}` : "/sign-in";
}

/** A part of a page is fetched with a mark of its own, which no page's address has. */
function withoutMark(path: string) {
  const url = new URL(path, "http://ours.invalid");
  url.searchParams.delete("_rsc");
  return url.pathname + url.search;
}
