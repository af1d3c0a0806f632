import { expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import {
  openBrowser,
  signIn,
  ticketFor,
  trade,
  type TestBrowser,
} from "#tests/support/auth-browser.ts";

const tokenOf = (browser: TestBrowser) => browser.jar.get("kindline-session") ?? "";

async function csrfToken(browser: TestBrowser) {
  const { csrfToken: token } = await (await browser.fetchAuth("csrf")).json();
  return { csrfToken: String(token) };
}

test("a ticket becomes a session, with a cookie that no script reads", async () => {
  const customer = await createCustomer();
  const browser = openBrowser();
  const response = await signIn(browser, customer.email, "/plans/7?tab=receipt");

  expect(await response.json()).toEqual({ url: "http://localhost:3000/plans/7?tab=receipt" });
  const cookie = response.headers
    .getSetCookie()
    .find((line) => line.startsWith("kindline-session="));
  expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
  expect(await browser.viewer()).toEqual({ ...customer, sessionId: expect.any(String) });
});

test("what the database holds of a session opens nothing", async () => {
  const { id, email } = await createCustomer();
  const browser = openBrowser();
  await signIn(browser, email);
  const [row] = await db.session.findMany({ where: { personId: id } });
  expect(JSON.stringify(row)).not.toContain(tokenOf(browser));

  const thief = openBrowser();
  for (const stolen of [row?.tokenHash, row?.id, row?.tokenHash.slice(0, 43)]) {
    thief.jar.set("kindline-session", stolen ?? "");
    expect(await thief.viewer()).toBeNull();
  }
});

test("a ticket is good once, for two minutes, in the browser that confirmed the code", async () => {
  const clock = stopClock("2026-11-23T10:00:00Z");
  const { email } = await createCustomer();
  const browser = openBrowser();
  const ticket = await ticketFor(browser, email);
  await trade(openBrowser(), email, ticket);
  await Promise.all([1, 2, 3].map(() => trade(browser, email, ticket)));
  expect(await db.session.count({ where: { person: { email } } })).toBe(1);

  const late = openBrowser();
  const second = await ticketFor(late, email);
  clock.advance(121);
  const refused = await trade(late, email, second);
  expect((await refused.json()).url).toContain("error=Verification");
  expect(await late.viewer()).toBeNull();
});

test("a ticket of somebody who has left meanwhile opens nothing", async () => {
  const { id, email } = await createCustomer();
  const browser = openBrowser();
  const ticket = await ticketFor(browser, email);
  await db.person.update({ where: { id }, data: { deactivatedAt: new Date() } });
  await trade(browser, email, ticket);
  expect(await db.session.count({ where: { personId: id } })).toBe(0);
  expect(await db.person.count({ where: { email } })).toBe(1);
});

test("a scanner that follows the link neither uses it up nor signs in", async () => {
  const { email } = await createCustomer();
  const browser = openBrowser();
  const ticket = await ticketFor(browser, email);
  const query = new URLSearchParams({ token: ticket, email }).toString();
  for (const scanner of [openBrowser(), browser]) {
    for (const method of ["HEAD", "GET"]) {
      const response = await scanner.fetchAuth(`callback/email?${query}`, { method });
      expect(response.status).toBe(405);
      expect(response.headers.getSetCookie()).toEqual([]);
    }
  }
  await trade(browser, email, ticket);
  expect(await browser.viewer()).not.toBeNull();
});

test("signing in makes a new token and ends the browser's former session, whoever it belonged to", async () => {
  const [ada, grace] = await Promise.all([createCustomer(), createAgent()]);
  const browser = openBrowser();
  const planted = "p".repeat(43);
  browser.jar.set("kindline-session", planted);

  await signIn(browser, ada.email);
  const first = tokenOf(browser);
  expect(first).not.toBe(planted);
  await signIn(browser, ada.email);
  const second = tokenOf(browser);
  expect(second).not.toBe(first);
  expect(await db.session.count({ where: { personId: ada.id } })).toBe(1);

  await signIn(browser, grace.email);
  expect(await db.session.count({ where: { personId: ada.id } })).toBe(0);
  expect(await browser.viewer()).toMatchObject({ id: grace.id });
});

test("what a browser posts to the session changes nothing and shows no token", async () => {
  const customer = await createCustomer();
  const browser = openBrowser();
  await signIn(browser, customer.email);
  const { csrfToken: token } = await csrfToken(browser);
  const response = await browser.fetchAuth("session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ csrfToken: token, data: { role: "admin", email: "x@y.zz", id: "1" } }),
  });

  const session = await response.text();
  expect(JSON.parse(session)).toEqual({
    user: { name: customer.name, role: "customer" },
    expires: expect.any(String),
  });
  expect(session).not.toContain(tokenOf(browser));
  expect(await browser.viewer()).toMatchObject({ role: "customer", email: customer.email });
});

test("signing out ends the session and its cookie", async () => {
  const { id, email } = await createCustomer();
  const browser = openBrowser();
  await signIn(browser, email);
  const header = browser.header();
  await browser.post("signout", await csrfToken(browser));

  expect(browser.jar.has("kindline-session")).toBe(false);
  browser.jar.set("kindline-session", header.match(/kindline-session=([\w-]+)/)?.[1] ?? "");
  expect(await browser.viewer()).toBeNull();
  expect(await db.session.count({ where: { personId: id } })).toBe(0);
});

test("nobody is signed out without the token of our own page", async () => {
  const { email } = await createCustomer();
  const browser = openBrowser();
  await signIn(browser, email);
  await browser.post("signout", {});
  expect(await browser.viewer()).not.toBeNull();
});
