import type { Page } from "@playwright/test";
import { isNext, list, personButton, row } from "./support/chat.ts";
import { pane, row as submission, tell } from "./support/feedback.ts";
import { desktop, expect, test } from "./support/test.ts";

/** Long before any clock that looks only now and then would have looked again. */
const AT_ONCE = { timeout: 4_000 };

/** A promise of tomorrow is past by then, too. */
const muchLater = (page: Page) => page.clock.fastForward("27:00:00");

/** As the page itself takes it to be now, in the customer's zone. */
const timeIn = (page: Page, timeZone: string) =>
  page.evaluate(
    (zone) => new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeStyle: "short" }).format(),
    timeZone,
  );

test("on a desk that has been open for hours, whoever comes is shown with the times of now", async ({
  browse,
}) => {
  const agent = await browse("grace", { size: desktop });
  await agent.clock.install();
  await agent.goto("/admin/desk");
  await expect(list(agent, "Queue")).toBeVisible();
  await muchLater(agent);

  const customer = await browse("sofia");
  await customer.goto("/");
  await personButton(customer).click();
  await expect(isNext(customer)).toBeVisible();
  await expect(row(agent, "Sofia Holmberg")).toBeVisible();
  // Promised by tomorrow at the latest, which is past for this browser.
  await expect(row(agent, "Sofia Holmberg").getByText(/^Breached/)).toHaveClass(
    /text-late/,
    AT_ONCE,
  );

  await row(agent, "Sofia Holmberg").click();
  const there = agent.getByText(/^Local time \d\d:\d\d$/);
  await expect(there).toBeVisible();
  const shown = await there.textContent(AT_ONCE);
  const now = await timeIn(agent, "Europe/Stockholm");
  expect(Math.abs(minutesOf(shown) - minutesOf(now))).toBeLessThanOrEqual(1);
});

test("an answer that is written hours after the page was loaded was not given just now by the server's clock", async ({
  browse,
}) => {
  const customer = await browse("viktor");
  await tell(customer, "Problem", "The clock story");

  const agent = await browse("ruth", { size: desktop });
  await agent.clock.install();
  await agent.goto("/admin/feedback");
  await submission(agent, "The clock story").click();
  await expect(pane(agent, "Viktor Lund")).toBeVisible();
  await muchLater(agent);

  await agent.getByLabel("Reply to Viktor Lund").fill("We look into it.");
  await agent.getByRole("button", { name: "Send reply" }).click();
  const answer = pane(agent, "Viktor Lund").getByRole("article");
  await expect(answer).toContainText("We look into it");
  await expect(answer.getByRole("time")).not.toHaveText(/minute/, AT_ONCE);
});

const minutesOf = (text: string | null) => {
  const [, hours, minutes] = /(\d\d):(\d\d)/.exec(text ?? "") ?? [];
  return Number(hours) * 60 + Number(minutes);
};
