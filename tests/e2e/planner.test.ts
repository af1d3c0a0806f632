import type { Page } from "@playwright/test";
import { addDays } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { mondayOf } from "#server/shifts/working-time.ts";
import { expectNothing } from "./support/axe.ts";
import { stored } from "./support/database.ts";
import { overhang } from "./support/pages.ts";
import { desktop, expect, phone, test } from "./support/test.ts";

const ZONE = "Europe/Berlin";
/** The demo has planned no further than into the week before. */
const monday = addDays(mondayOf(dayIn(ZONE)), 21);
const sunday = addDays(monday, 6);

const during = `starts_at >= $1::date and starts_at < $1::date + 7 and cancelled_at is null`;
const shifts = (name = "%") =>
  stored<{ hours: number; on: string }>(
    `select extract(epoch from ends_at - starts_at)::int / 3600.0 as hours,
            (starts_at at time zone '${ZONE}')::date::text as on
     from shift join person on person.id = agent_id where ${during} and name like $2
     order by starts_at`,
    monday,
    name,
  );
const open = () =>
  stored<{ cause: string; seats: number }>(
    `select cause::text, seats from open_shift where ${during}`,
    monday,
  );

/** Eight weeks, ended three weeks ago, in which two came every half hour of the day. */
const writeBusyPast = () =>
  stored(
    `insert into contact_count
     select at, 'payments', 'en', 'chat', 2, 2, 1200
     from generate_series(date_trunc('day', now()) - interval '77 days',
                          date_trunc('day', now()) - interval '21 days', '30 minutes') as at
     where extract(hour from at) between 8 and 17
     on conflict do nothing`,
  );

async function drawAcross(page: Page, cell: RegExp) {
  const day = page.getByRole("button", { name: cell });
  await day.scrollIntoViewIfNeeded();
  const box = await day.boundingBox();
  if (!box) throw new Error("There is no such day to draw on");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, y);
  await page.mouse.move(box.x + box.width * 0.6, y);
  await page.mouse.up();
}

test("a lead copies last week, opens a gap and plans by drawing and by keyboard", async ({
  browse,
}) => {
  await writeBusyPast();
  const page = await browse("ruth", { size: desktop });
  await page.goto("/admin/shifts", { waitUntil: "load" });
  await page.getByRole("link", { name: "Plan shifts" }).click();
  await expect(page.getByRole("heading", { name: "Plan shifts" })).toBeVisible();
  await page.goto(`/admin/shifts/plan?day=${monday}`);
  await expect(page.getByRole("link", { name: "This week" })).toBeVisible();
  await expectNothing(page, "an empty week");

  // Whether anything is refused depends on the day of the week.
  await page.addLocatorHandler(page.getByRole("dialog", { name: /copied$/u }), (refused) =>
    refused.getByRole("button", { name: "Close" }).last().click(),
  );
  await page.getByRole("button", { name: "Copy last week" }).click();
  const asked = page.getByRole("dialog", { name: "Copy last week?" });
  await expect(asked).toContainText(/Plans \d+ shifts?: [\d.,]+ hours, about .+ in wages/u);
  expect(await shifts()).toEqual([]);
  await asked.getByRole("button", { name: /^Plan \d+ shifts?$/u }).click();
  await expect(page.getByText(/shifts? planned/u).first()).toBeVisible();
  const copied = await shifts();
  expect(copied.length).toBeGreaterThan(0);
  const blocks = page.getByRole("button", { name: /, Mon .*, \d\d:\d\d–\d\d:\d\d$/u });
  await expect(blocks.first()).toBeVisible();

  const gaps = page.getByRole("region", { name: "Gaps" });
  const count = await gaps.getByRole("button", { name: /^Open shift:/u }).count();
  await gaps
    .getByRole("button", { name: /^Open shift:/u })
    .first()
    .click();
  await expect(page.getByText("1 shift opened").first()).toBeVisible();
  await expect(gaps.getByRole("button", { name: /^Open shift:/u })).toHaveCount(count - 1);
  expect(await open()).toEqual([expect.objectContaining({ cause: "gap" })]);

  await drawAcross(page, /^Plan a shift for .?Femi Adeyemi.?, Sun/u);
  await expect(page.getByText(/Shift planned for .?Femi/u).first()).toBeVisible();
  const drawn = (await shifts("Femi%")).filter(({ on }) => on === sunday);
  expect(drawn).toHaveLength(1);

  await page.getByRole("button", { name: /^Plan a shift for .?Elin Virtanen.?, Sun/u }).focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Plan a shift" });
  await form.getByLabel("From").selectOption({ label: "10:00" });
  await form.getByLabel("To").selectOption({ label: "14:00" });
  await expectNothing(page, "planning a shift");
  await form.getByRole("button", { name: "Plan shift" }).click();
  await expect(form).toHaveCount(0);
  const [elin] = (await shifts("Elin%")).filter(({ on }) => on === sunday);
  expect(Number(elin?.hours)).toBe(4);

  await page.getByRole("button", { name: /Elin Virtanen.?, Sun.*10:00/u }).click();
  await page.getByRole("button", { name: "Cancel shift" }).click();
  await expect(page.getByText("Shift cancelled").first()).toBeVisible();
  expect((await shifts("Elin%")).filter(({ on }) => on === sunday)).toEqual([]);

  await page.getByRole("button", { name: "Table" }).click();
  await expect(page.getByRole("columnheader", { name: "needed" })).toBeVisible();
  await page.setViewportSize(phone);
  expect(await overhang(page)).toBe(0);
});
