import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { isStaff, type Person } from "./support/cast.ts";
import { addressOf, routes } from "./support/routes.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

/** One of each role, and somebody who has not signed in. */
const visitors: (Person | null)[] = [null, "astrid", "grace", "ruth", "samir"];

/** What is no good about this address, in words. */
async function faultsAt(page: Page, address: string) {
  const faults: string[] = [];
  const note = (fault: string) => void faults.push(`${address}: ${fault}`);
  const listeners = {
    response: (answer: { status: () => number; url: () => string }) =>
      answer.status() >= 500 && note(`${answer.status()} from ${answer.url()}`),
    console: (message: { type: () => string; text: () => string }) =>
      isExpected(message.text()) || note(`${message.type()}: ${message.text()}`),
  };
  page.on("response", listeners.response).on("console", listeners.console);
  const answer = await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 }).first(), address).toBeAttached();
  await page.waitForLoadState("load");
  if ((answer?.status() ?? 500) >= 500) note(`${answer?.status()}`);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  for (const { id, nodes } of violations) note(`${id} ${nodes.map(({ html }) => html).join(" ")}`);
  page.off("response", listeners.response).off("console", listeners.console);
  return faults;
}

/** The browser itself says so of a page that is not there for this person. */
const isExpected = (text: string) => /status of 404/.test(text);

for (const visitor of visitors) {
  test(`every route opens for ${visitor ?? "a stranger"} with nothing to complain of`, async ({
    browse,
    mayComplain,
  }) => {
    mayComplain(/status of 404/);
    test.setTimeout(300_000);
    expect(routes.length).toBeGreaterThan(15);
    const size = visitor && isStaff(visitor) ? desktop : phone;
    const page = await browse(visitor, { size });
    const faults: string[] = [];
    for (const route of routes)
      faults.push(...(await faultsAt(page, await addressOf(route, visitor))));
    expect(faults).toEqual([]);
  });
}
