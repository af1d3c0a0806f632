import { afterEach, expect, test } from "vitest";
import { getMe, listDemoPeople, setLanguage } from "#server/people/people.ts";
import { db } from "#server/platform/db.ts";
import { readEnv } from "#server/platform/env.ts";
import { useSettings } from "#server/platform/settings.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

const run = (variables: Record<string, string>) =>
  useSettings(readEnv({ NODE_ENV: "test", ...variables }));

afterEach(() => run({}));

test("a person sees what we know of them, and no id", async () => {
  const customer = await createCustomer({ locale: "sv-SE" });
  expect(getMe(customer)).toEqual({
    name: customer.name,
    email: customer.email,
    role: "customer",
    locale: "sv-SE",
    timeZone: "Europe/Stockholm",
  });
});

test("a language is set for the viewer and for nobody else; of two at once one stays", async () => {
  const [ada, other] = await Promise.all([createCustomer(), createCustomer()]);
  await Promise.all([setLanguage(ada, { locale: "de" }), setLanguage(ada, { locale: "ar" })]);
  const locales = await db.person.findMany({
    where: { id: { in: [ada.id, other.id] } },
    orderBy: { createdAt: "asc" },
    select: { id: true, locale: true },
  });
  const localeOf = (id: string) => locales.find((person) => person.id === id)?.locale;
  expect(["de", "ar"]).toContain(localeOf(ada.id));
  expect(localeOf(other.id)).toBe("en");
});

test("the demo offers its people, customers first, without those who have left", async () => {
  const agent = await createAgent();
  const gone = await createAgent("admin", { deactivatedAt: new Date() });
  const emails = (await listDemoPeople()).map(({ email, role }) => ({ email, role }));
  expect(emails[0]?.role).toBe("customer");
  expect(emails).toContainEqual({ email: agent.email, role: "agent" });
  expect(emails.some(({ email }) => email === gone.email)).toBe(false);
});

test("I8 · outside of the demo nobody's name is offered to anybody", async () => {
  await createCustomer();
  run({ ORIGIN: "https://help.example.com" });
  expect(await listDemoPeople()).toEqual([]);
});
