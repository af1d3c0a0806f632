import { expectNothing } from "./support/axe.ts";
import { overhang } from "./support/pages.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

test("anybody reads how the promise is kept, a lead also whose was not", async ({ browse }) => {
  const stranger = await browse(null, { size: phone });
  await stranger.goto("/sign-in");
  await stranger.getByRole("link", { name: "Our promise" }).click();
  await expect(stranger.getByRole("heading", { level: 1, name: "Our promise" })).toBeVisible();
  await expect(stranger.getByRole("region", { name: "Requests for a person" })).toContainText(
    /On time.*Delayed.*Broken/s,
  );
  await expectNothing(stranger, "the promise");
  expect(await overhang(stranger)).toBe(0);

  const lead = await browse("ruth", { size: desktop });
  await lead.goto("/admin/promise");
  const unkept = lead.getByRole("region", { name: "Delayed and broken" });
  await expectNothing(lead, "promises that were not kept");
  await unkept.getByRole("listitem").first().getByRole("link").click();
  await expect(lead).toHaveURL(/\/admin\/conversations\//);
});
