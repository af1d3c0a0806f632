import type Axe from "axe-core";
import type { Page } from "@playwright/test";
import { axeAddress } from "./axe-engine.ts";
import { laidOut } from "./pages.ts";
import { desktop, expect, phone } from "./test.ts";

/** A colour does not depend on the size of the screen, so that two looks show both themes and both screens. */
const LOOKS = [
  { size: phone, colorScheme: "light" },
  { size: desktop, colorScheme: "dark" },
] as const;

/** @returns what axe finds, in both looks, in words. */
export async function findings(page: Page) {
  const before = page.viewportSize();
  const found: string[] = [];
  for (const { size, colorScheme } of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await laidOut(page);
    // While a page is looked at again its title is gone for a moment.
    await expect(page).toHaveTitle(/\S/u);
    for (const fault of await faultsOn(page)) found.push(`${size.width} ${colorScheme} ${fault}`);
  }
  if (before) await page.setViewportSize(before);
  return found;
}

/** Asked for faults only: its own Playwright package takes seven times as long. */
async function faultsOn(page: Page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(load, await axeAddress());
  return page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof Axe };
    const { violations } = await engine.run({ resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
  });
}

/** In the page, which is left as it was. */
async function load(src: string) {
  const script = Object.assign(document.createElement("script"), { src });
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", () => reject(new Error("axe was not loaded")));
  });
  document.head.append(script);
  await loaded;
  script.remove();
}

export const expectNothing = async (page: Page, where: string) =>
  expect(await findings(page), where).toEqual([]);
