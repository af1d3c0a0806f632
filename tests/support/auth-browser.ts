import { confirmCode } from "#server/auth/confirm.ts";
import { requestCode } from "#server/auth/codes.ts";
import { authHandler } from "#server/auth/auth-handler.ts";
import { viewerOf } from "#server/auth/sessions.ts";
import { db } from "#server/platform/db.ts";
import { settings } from "#server/platform/settings.ts";

type Asking = Omit<RequestInit, "headers"> & { headers?: Record<string, string> };

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:152.0) Gecko/20100101 Firefox/152.0";

/** A browser with a cookie jar of its own, as far as signing in needs one. Unless said, nobody knows from where. */
export function openBrowser(userAgent = FIREFOX, network?: string) {
  const jar = new Map<string, string>();
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function fetchAuth(path: string, init: Asking = {}) {
    const headers: Record<string, string> = { cookie: header(), "user-agent": userAgent };
    if (init.method === "POST") headers.origin = settings().origin;
    Object.assign(headers, init.headers);
    const response = await authHandler(
      new Request(`${settings().origin}/api/auth/${path}`, { ...init, headers }),
    );
    for (const line of response.headers.getSetCookie()) keep(line);
    return response;
  }

  function keep(line: string) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }

  const post = (path: string, body: Record<string, string>, headers: Record<string, string> = {}) =>
    fetchAuth(path, {
      method: "POST",
      body: new URLSearchParams({ json: "true", ...body }),
      headers,
    });

  const asking = {
    userAgent,
    ...(network && { network }),
    cookie: (name: string) => jar.get(name),
    setCookie: (name: string, value: string) => void jar.set(name, value),
  };
  return { ...asking, jar, header, fetchAuth, post, viewer: () => viewerOf(header()) };
}

export type TestBrowser = ReturnType<typeof openBrowser>;

export async function mailedCode(email: string) {
  const mail = await db.mail.findFirstOrThrow({
    where: { toAddress: email },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return (/(\d{4}) (\d{4})/.exec(mail.text) ?? []).slice(1).join("");
}

/** A guess that is not the code. */
export const otherThan = (code: string) =>
  code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));

/** The whole way: code, mail, ticket, session. */
export async function signIn(browser: TestBrowser, email: string, callbackUrl?: string) {
  return trade(browser, email, await ticketFor(browser, email), callbackUrl);
}

export async function ticketFor(browser: TestBrowser, email: string) {
  await requestCode(browser, { email });
  return (await confirmCode(browser, { email, code: await mailedCode(email) })).ticket;
}

export const trade = (browser: TestBrowser, email: string, ticket: string, callbackUrl = "/") =>
  browser.post("callback/email", { token: ticket, email, callbackUrl });
