import type { Locator } from "@playwright/test";
import { origin } from "./support/api.ts";
import { expectNothing } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

/** The browser has drawn it. */
const isDrawn = (image: Locator) =>
  expect
    .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);

test("purchases are recognised before they are read, and a plan says where its order is", async ({
  browse,
  mayComplain,
}) => {
  const page = await browse("astrid");
  await page.goto("/plans");
  const rowOf = (name: string) => page.getByRole("listitem").filter({ hasText: name });

  const shoes = rowOf("Ridgeline trail shoes");
  await expect(shoes.locator("img")).toHaveCount(2);
  for (const image of await shoes.locator("img").all()) await isDrawn(image);
  // A shop without a logo: its letter on the corner, in a colour that can be read on it.
  const lamp = rowOf("Brass pendant lamp");
  await expect(lamp.locator("img")).toHaveCount(1);
  await expect(lamp.locator("[style*=background-color]")).toHaveText("L");
  await expect(lamp.locator("[style*=background-color]")).toHaveCSS("color", "rgb(0, 0, 0)");
  // Without a picture the mark alone.
  const tablet = rowOf("11-inch tablet");
  await tablet.scrollIntoViewIfNeeded();
  await expect(tablet.locator("img")).toHaveCount(1);
  await isDrawn(tablet.locator("img"));
  const books = rowOf("Atlas of northern birds");
  await expect(books.locator("img")).toHaveCount(0);
  await expect(books.locator("[style*=background-color]")).toHaveText(/^T.?T$/u);
  await expectNothing(page, "plans with pictures");

  const address = await shoes.locator("img").first().getAttribute("src");
  await shoes.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ridgeline trail shoes");
  await isDrawn(page.locator("main img").first());
  await expect(page.getByText(/^Delivered \d/u)).toBeVisible();
  const track = page.getByRole("link", { name: /^Track .*Ridgeline trail shoes/u });
  await expect(track).toHaveAttribute("href", /^https:\/\/(parcelway|nordbud)\.example\//u);
  await expect(track).toHaveAttribute("rel", "noopener noreferrer");
  const activity = page.getByRole("region", { name: "Activity" });
  await expect(
    activity.getByText(/The shop sent your order with .+ Tracking number/u),
  ).toBeVisible();
  await expectNothing(page, "a plan with its order");

  mayComplain(/404/u);
  const stranger = await browse(null);
  expect((await stranger.request.get(`${origin()}${address}`)).status()).toBe(404);
});
