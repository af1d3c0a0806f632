import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
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
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    for (const { id, nodes } of violations)
      found.push(`${size.width} ${colorScheme} ${id}: ${nodes.map(({ html }) => html).join("\n")}`);
  }
  if (before) await page.setViewportSize(before);
  return found;
}

export const expectNothing = async (page: Page, where: string) =>
  expect(await findings(page), where).toEqual([]);
