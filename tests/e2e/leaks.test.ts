import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { people, type Person } from "./support/cast.ts";
import { stored } from "./support/database.ts";
import { customerPaths, PUBLIC_PATHS } from "./support/pages.ts";
import { desktop, expect, test } from "./support/test.ts";

const NOTE = "Between colleagues: has a hard time since June";
const NEVER = [
  "tokenHash",
  "token_hash",
  "codeHash",
  "code_hash",
  "nonceHash",
  "ticketHash",
  "AUTH_SECRET",
];

/** Every text that the server sends to this page: documents, data for the router, answers of the API. */
function recordAnswers(page: Page) {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    const type = response.headers()["content-type"] ?? "";
    const isText = /html|json|x-component|text\/plain/.test(type);
    if (isText) bodies.push(response.text().catch(() => ""));
  });
  return async () => (await Promise.all(bodies)).join("\n");
}

async function secretsOf(page: Page) {
  const rows = await stored<{ hash: string }>(
    "select token_hash as hash from session union all select code_hash from sign_in_code",
  );
  const cookies = await page.context().cookies();
  const tokens = cookies.filter(({ httpOnly }) => httpOnly).map(({ value }) => value);
  return [...rows.map(({ hash }) => hash), ...tokens, ...NEVER];
}

async function expectNothingOf(secrets: string[], sent: string) {
  expect(sent.length).toBeGreaterThan(1000);
  expect(secrets.filter((secret) => secret !== "" && sent.includes(secret))).toEqual([]);
}

async function walk(page: Page, paths: string[]) {
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
}

test("nothing that is sent to anybody holds a token, a hash or a secret", async ({ browse }) => {
  const page = await browse();
  const sent = recordAnswers(page);
  await walk(page, PUBLIC_PATHS);
  await expectNothingOf(await secretsOf(page), await sent());
});

test("a customer is sent no token, no note of colleagues and no other customer", async ({
  browse,
  mayComplain,
}) => {
  // The page that does not exist is one of them.
  mayComplain(/status of 404/);
  test.slow();
  const page = await browse("sabine");
  const agent = await browse("grace");
  await talkWithNote(page, agent);
  await feedbackWithNote(page, agent);

  const sent = recordAnswers(page);
  await page.goto("/chat");
  await expect(page.getByText("Where is my refund?").first()).toBeVisible();
  await walk(page, await customerPaths(page));

  const foreign = [...addressesBut("sabine"), NOTE];
  await expectNothingOf([...(await secretsOf(page)), ...foreign], await sent());
});

test("an agent is sent no token and no address that the desk does not show", async ({ browse }) => {
  const page = await browse("grace", { size: desktop });
  const id = await talkWithNote(await browse("emre"), page);
  const sent = recordAnswers(page);
  await page.goto(`/admin/conversations/${id}`);
  await expect(page.getByText(NOTE).first()).toBeVisible();
  await page.goto("/admin/desk");
  await expect(page.getByRole("navigation", { name: "Conversations" })).toBeVisible();
  await page.goto("/admin/feedback?status=all");
  await page
    .getByRole("region", { name: "Feedback", exact: true })
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByRole("region", { name: /^Feedback from/ })).toBeVisible();

  await expectNothingOf([...(await secretsOf(page)), ...addressesBut("grace")], await sent());
});

/** @returns a conversation in which an agent has left a note. */
async function talkWithNote(customer: Page, agent: Page) {
  const { conversationId } = await apiOf(customer.context()).conversations.send.mutate({
    clientKey: randomUUID(),
    text: "Where is my refund?",
  });
  await apiOf(agent.context()).conversations.note.mutate({
    conversationId,
    clientKey: randomUUID(),
    text: NOTE,
  });
  return conversationId;
}

/** What an agent has taken, answered, and left a note at. */
async function feedbackWithNote(customer: Page, agent: Page) {
  const { feedback } = apiOf(agent.context());
  const clientKey = randomUUID();
  const said = { kind: "idea", text: "One calendar for all", mayWrite: true } as const;
  const { id } = await apiOf(customer.context()).feedback.submit.mutate({ ...said, clientKey });
  const [grace] = (await feedback.assignees.query()).filter(({ name }) => name.startsWith("Grace"));
  await feedback.assign.mutate({ items: [{ id, from: null }], to: grace?.id ?? "" });
  await feedback.note.mutate({ id, clientKey: randomUUID(), text: NOTE });
  await feedback.reply.mutate({ id, clientKey: randomUUID(), text: "It is coming." });
}

const addressesBut = (own: Person) =>
  Object.entries(people).flatMap(([name, address]) => (name === own ? [] : [address]));
