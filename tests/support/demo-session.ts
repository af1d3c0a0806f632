import { createTRPCClient, httpLink } from "@trpc/client";
import type { AppRouter } from "#server/api/root.ts";

/** Signs somebody of the demo in, as a browser would. @returns the cookie header of their session. */
export async function sessionOf(origin: string, email: string): Promise<string> {
  const cookies = new Map<string, string>();
  const api = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/api/trpc`, fetch: keeping(origin, cookies) })],
  });
  await api.signIn.requestCode.mutate({ email });
  const [mail] = await api.mail.list.query({ to: email });
  const code = /(\d{4}) (\d{4})/.exec(mail?.text ?? "");
  if (!code) throw new Error(`${email} got no code`);
  const { ticket } = await api.signIn.confirmCode.mutate({ email, code: `${code[1]}${code[2]}` });
  const answer = await keeping(origin, cookies)(`${origin}/api/auth/callback/email`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ email, token: ticket, callbackUrl: "/", json: "true" }),
  });
  if (!answer.ok) throw new Error(`${email} was not signed in: ${answer.status}`);
  return headerOf(cookies);
}

const headerOf = (cookies: Map<string, string>) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

function keeping(origin: string, cookies: Map<string, string>) {
  return async (address: RequestInfo | URL | string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set("origin", origin);
    headers.set("cookie", headerOf(cookies));
    const answer = await fetch(address, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return answer;
  };
}
