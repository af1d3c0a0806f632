import { randomUUID } from "node:crypto";
import { apply, requestApplicationCode } from "#server/applications/apply.ts";
import { getApplicationRules, setApplicationRules } from "#server/applications/rules.ts";
import type { Applicant } from "#server/applications/schema.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { mailedCode, openBrowser } from "./auth-browser.ts";
import { createAgent } from "./factories.ts";

export const someApplicant = (overrides: Partial<Applicant> = {}): Applicant => ({
  email: `${randomUUID()}@example.test`,
  name: "Maja Nyström",
  languages: ["sv", "en"],
  occupation: "I study law",
  weeklyHours: 12,
  text: "I like to explain things.",
  locale: "sv",
  timeZone: "Europe/Stockholm",
  ...overrides,
});

export async function takeApplications(isOpen = true) {
  const admin = await createAgent("admin");
  const { version } = await getApplicationRules(admin);
  return setApplicationRules(admin, { isOpen, version });
}

/** The whole way: code, mail, application. */
export async function applyAs(applicant: Applicant, browser = openBrowser()) {
  await requestApplicationCode(browser, applicant);
  return apply(browser, { ...applicant, code: await mailedCode(applicant.email) });
}

/** One that is there already. */
export const createApplication = (
  overrides: Partial<Prisma.ApplicationUncheckedCreateInput> = {},
) => db.application.create({ data: { ...someApplicant(), appliedAt: new Date(), ...overrides } });
