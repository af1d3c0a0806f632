import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { isStaff, type Person } from "./support/cast.ts";
import { laidOut, overhang } from "./support/pages.ts";
import { addressOf, type Route, routes } from "./support/routes.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

/** One of each role, and somebody who has not signed in. */
const visitors: (Person | null)[] = [null, "astrid", "grace", "ruth", "samir"];

/** An agent and a supervisor differ from an admin in the staff area alone. */
const routesFor = (visitor: Person | null) =>
  visitor === "grace" || visitor === "ruth"
    ? routes.filter(({ area }) => area === "admin")
    : routes;

/** Who sees the page with everything on it: looked at closely once, by them. */
const owners: Record<Route["area"], Person | null> = {
  public: null,
  customer: "astrid",
  admin: "samir",
};

/** What is no good about this route, in words. */
async function faultsAt(page: Page, route: Route, visitor: Person | null) {
  const address = await addressOf(route.path, visitor);
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
  if (owners[route.area] === visitor) for (const fault of await lookAt(page)) note(fault);
  page.off("response", listeners.response).off("console", listeners.console);
  return faults;
}

/** Of an area that is not theirs the first page is opened; of the others the server's answer is enough. */
const isOpened = (route: Route, visitor: Person | null) =>
  route.area === "public" ||
  route.area === areaOf(visitor) ||
  route === routes.find(({ area }) => area === route.area);

const areaOf = (visitor: Person | null): Route["area"] =>
  visitor === null ? "public" : isStaff(visitor) ? "admin" : "customer";

async function refusalAt(page: Page, route: Route, visitor: Person | null) {
  const address = await addressOf(route.path, visitor);
  const answer = await page.request.get(address);
  const isRefused = answer.status() === 404 || new URL(answer.url()).pathname !== address;
  return isRefused ? [] : [`${address}: ${answer.status()}, and it is not theirs`];
}

async function lookAt(page: Page) {
  const found = await findings(page);
  await page.setViewportSize(phone);
  await laidOut(page);
  const pixels = await overhang(page);
  return pixels > 0 ? [...found, `${pixels} pixels beside a phone's screen`] : found;
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
    for (const route of routesFor(visitor)) {
      await page.setViewportSize(size);
      const look = isOpened(route, visitor) ? faultsAt : refusalAt;
      faults.push(...(await look(page, route, visitor)));
    }
    expect(faults).toEqual([]);
  });
}
