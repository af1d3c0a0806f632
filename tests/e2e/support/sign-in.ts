import type { BrowserContext } from "@playwright/test";
import type { Language } from "#server/platform/locale.ts";
import { type Api, apiOf, origin } from "./api.ts";
import { people, type Person } from "./cast.ts";

const kept = new Map<Person, Awaited<ReturnType<BrowserContext["cookies"]>>>();

/** An address gets so many codes an hour; whoever has signed in once comes back with that session while it lasts. */
export async function signIn(context: BrowserContext, person: Person) {
  await context.addCookies(kept.get(person) ?? []);
  if (kept.has(person) && (await isSignedIn(context))) return;
  await signInAnew(context, person);
  kept.set(person, await context.cookies());
}

const isSignedIn = (context: BrowserContext) =>
  apiOf(context)
    .people.me.query()
    .then(
      () => true,
      () => false,
    );

export async function signInAnew(context: BrowserContext, person: Person) {
  const email = people[person];
  const api = apiOf(context);
  await api.signIn.requestCode.mutate({ email });
  const { ticket } = await api.signIn.confirmCode.mutate({
    email,
    code: await codeMailedTo(api, person),
  });
  const answer = await context.request.post(`${origin()}/api/auth/callback/email`, {
    form: { email, token: ticket, callbackUrl: "/", json: "true" },
    headers: { origin: origin() },
  });
  if (!answer.ok()) throw new Error(`${person} was not signed in: ${answer.status()}`);
}

/** The eight digits of the newest mail that has such; a reminder may come at any moment. */
export async function codeMailedTo(api: Api, person: Person) {
  const letters = await api.mail.list.query({ to: people[person] });
  const code = letters.map(({ text }) => /^ +\D?(\d{4}) (\d{4})\D?$/m.exec(text)).find(Boolean);
  if (!code) throw new Error(`${person} got no code`);
  return `${code[1]}${code[2]}`;
}

export const speak = (context: BrowserContext, language: Language) =>
  apiOf(context).people.setLanguage.mutate({ locale: language });

/** What an earlier story left open is over. */
export async function endConversation(context: BrowserContext) {
  const api = apiOf(context);
  const { conversation } = await api.conversations.current.query();
  if (conversation && conversation.status !== "closed")
    await api.conversations.resolve.mutate({ id: conversation.id });
}
