import { afterEach, beforeAll, expect, test } from "vitest";
import { DEMO_PEOPLE } from "#prisma/demo/people.ts";
import { listDemoPeople, offerDemoPeople } from "#server/auth/demo-people.ts";
import { getMe, setLanguage } from "#server/auth/me.ts";
import { db } from "#server/platform/db.ts";
import { readEnv } from "#server/platform/env.ts";
import { useSettings } from "#server/platform/settings.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";

const run = (variables: Record<string, string>) =>
  useSettings(readEnv({ NODE_ENV: "test", ...variables }));

beforeAll(() => offerDemoPeople(DEMO_PEOPLE));
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

test("who chooses English reads dates as on our pages, the day before the month", async () => {
  const ada = await createCustomer({ locale: "sv" });
  await setLanguage(ada, { locale: "en" });
  const { locale } = await db.person.findUniqueOrThrow({ where: { id: ada.id } });
  expect(locale).toBe("en-GB");
});

test("the demo offers its own people, customers first, each with what there is to see", async () => {
  const [astrid, oliver] = ["astrid.lindqvist@example.com", "oliver.bennett@example.com"];
  await createAgent("agent", { email: "grace@kindline.example" });
  await createCustomer({ email: astrid });
  await createCustomer({ email: oliver, deactivatedAt: new Date() });
  await createCustomer({ email: "a.real.person@example.com" });

  const people = await listDemoPeople();
  expect(people.map(({ email, role, does }) => [email, role, does])).toEqual([
    [astrid, "customer", "everyKindOfPlan"],
    ["grace@kindline.example", "agent", "desk"],
  ]);
});

test("outside of the demo nobody's name is offered to anybody", async () => {
  run({ ORIGIN: "https://help.example.com" });
  expect(await listDemoPeople()).toEqual([]);
});
