import { laidOut } from "./support/pages.ts";
import { expect, test } from "./support/test.ts";

test("for whoever wants less motion another theme is there at once", async ({ browse }) => {
  const page = await browse("oliver");
  await page.goto("/");
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const onLight = await ink();
  await page.evaluate(() =>
    document.addEventListener("transitionrun", () => (document.title = "By degrees")),
  );
  await page.emulateMedia({ colorScheme: "dark" });
  await laidOut(page);
  expect(await ink()).not.toBe(onLight);
  await expect(page).not.toHaveTitle("By degrees");
});
