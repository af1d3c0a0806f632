import { settings } from "#server/platform/settings.ts";

const YEAR_SECONDS = 365 * 24 * 60 * 60;

export type Browser = {
  userAgent: string;
  network?: string;
  cookie: (name: string) => string | undefined;
  setCookie: (name: string, value: string, maxAgeSeconds: number) => void;
};

export const isSecure = () => settings().origin.startsWith("https:");

/** With the prefix, no sibling of our domain can plant one. */
const named = (name: string) => (isSecure() ? `__Host-${name}` : name);

export const sessionCookie = () => named("kindline-session");
export const browserCookie = () => named("kindline-browser");
export const knownCookie = () => named("kindline-known");

export const rememberBrowser = (browser: Browser, nonce: string) =>
  browser.setCookie(browserCookie(), nonce, YEAR_SECONDS);

export const rememberTags = (browser: Browser, tags: string[]) =>
  browser.setCookie(knownCookie(), tags.join("."), YEAR_SECONDS);

/** Of two cookies with one name the first counts: browsers send the one with the closer path first. */
export function parseCookies(header: string | null | undefined) {
  const cookies: Record<string, string> = Object.create(null);
  for (const pair of header?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at > 0) cookies[pair.slice(0, at).trim()] ??= pair.slice(at + 1).trim();
  }
  return cookies;
}

export const isToken = (value: string | undefined): value is string =>
  value !== undefined && /^[\w-]{43}$/.test(value);
