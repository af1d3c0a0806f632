import { beforeAll, expect, test, vi } from "vitest";
import { db } from "#server/platform/db.ts";
import { useSecret } from "#server/platform/secrets.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { openBrowser, signIn, ticketFor } from "#tests/support/auth-browser.ts";

beforeAll(() => useSecret("a secret for tests that is long enough"));

test("a post from another origin, or from none, is refused", async () => {
  const { email } = await createCustomer();
  const browser = openBrowser();
  const ticket = await ticketFor(browser, email);
  const strange: Record<string, string>[] = [
    { origin: "https://evil.test" },
    { origin: "null" },
    { origin: "" },
    { origin: "http://sub.localhost:3000" },
    { "sec-fetch-site": "cross-site" },
  ];
  for (const headers of strange) {
    const response = await browser.post("callback/email", { token: ticket, email }, headers);
    expect(response.status).toBe(403);
  }
  const form = new FormData();
  form.set("token", ticket);
  expect((await browser.fetchAuth("callback/email", { method: "POST", body: form })).status).toBe(
    400,
  );
  expect(await db.session.count({ where: { person: { email } } })).toBe(0);
});

test("a forged Host changes no address that next-auth answers with", async () => {
  const { email } = await createCustomer();
  const browser = openBrowser();
  const ticket = await ticketFor(browser, email);
  vi.stubEnv("AUTH_TRUST_HOST", "1");
  const forged = {
    host: "evil.test",
    "x-forwarded-host": "evil.test",
    "x-forwarded-proto": "https",
  };
  const response = await browser.post("callback/email", { token: ticket, email }, forged);
  expect(await response.json()).toEqual({ url: "http://localhost:3000" });
});

test("signing in never leads away from the portal", async () => {
  const { email } = await createCustomer();
  const browser = openBrowser();
  const away = [
    "https://evil.test",
    "//evil.test",
    "/\\evil.test",
    "javascript:alert(1)",
    "localhost:3000@evil.test",
  ];
  for (const callbackUrl of away.slice(0, 4)) {
    const response = await signIn(browser, email, callbackUrl);
    expect((await response.json()).url).toBe("http://localhost:3000/");
  }
  for (const callbackUrl of away) {
    const response = await browser.fetchAuth(
      `signin?callbackUrl=${encodeURIComponent(callbackUrl)}`,
    );
    expect(response.headers.get("location")).toBe("http://localhost:3000/sign-in");
  }
});

test("nothing else of next-auth can be reached", async () => {
  const browser = openBrowser();
  for (const path of ["providers", "verify-request", "_log", "callback"]) {
    expect((await browser.fetchAuth(path)).status).toBeGreaterThanOrEqual(404);
  }
  for (const path of ["signin/email", "_log", "callback/credentials", "callback/google", ""]) {
    expect((await browser.post(path, { email: "a@example.test" })).status).toBe(404);
  }
  const huge = await browser.post("signout", { csrfToken: "x".repeat(20_000) });
  expect(huge.status).toBe(400);
});
