import { hash } from "#server/platform/secrets.ts";
import { browserCookie, isToken, knownCookie, rememberTags, type Browser } from "./cookies.ts";

const MOST = 5;
const TAG_LENGTH = 32;

/**
 * Whether somebody has signed in to this address in this browser before. The browser keeps the proof, which is worth
 * nothing in another one and tells nobody which address it is for; nothing is looked up.
 */
export function isKnownBrowser(browser: Browser, email: string) {
  const tag = tagOf(browser, email);
  return tag !== null && tagsOf(browser).includes(tag);
}

export function rememberAddress(browser: Browser, email: string) {
  const tag = tagOf(browser, email);
  if (tag === null) return;
  const others = tagsOf(browser).filter((other) => other !== tag);
  rememberTags(browser, [tag, ...others].slice(0, MOST));
}

function tagOf(browser: Browser, email: string) {
  const nonce = browser.cookie(browserCookie());
  return isToken(nonce) ? hash("known browser", `${email} ${nonce}`).slice(0, TAG_LENGTH) : null;
}

const tagsOf = (browser: Browser) =>
  (browser.cookie(knownCookie()) ?? "").split(".", MOST).filter((tag) => tag.length === TAG_LENGTH);
