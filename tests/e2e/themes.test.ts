import type { Page } from "@playwright/test";
import { apiOf } from "./support/api.ts";
import { endConversation } from "./support/sign-in.ts";
import { desktop, expect, test } from "./support/test.ts";

const SAID = "Bitte Öffnungszeiten der Abholstation im Paketstatus zeigen.";
const DID = {
  en: "The parcel status shows opening hours.",
  de: "Der Paketstatus zeigt jetzt Öffnungszeiten.",
};

const title = (name: string) => `${name} ${Date.now()}`;

test("a passage is marked by keyboard, two themes are merged and taken apart, and its customer is told once", async ({
  browse,
}) => {
  const customer = await browse("harriet", { language: "de" });
  await endConversation(customer.context());
  const { conversationId } = await apiOf(customer.context()).conversations.send.mutate({
    clientKey: crypto.randomUUID(),
    text: SAID,
  });

  const desk = await browse("ruth", { size: desktop });
  await desk.goto(`/admin/conversations/${conversationId}`);
  await expect(desk.getByText(SAID)).toBeVisible();
  await desk.keyboard.press("f");
  const dialog = desk.getByRole("dialog", { name: "Mark as product feedback" });
  await expect(dialog.getByRole("textbox")).toHaveValue(SAID);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Marked as product feedback").first()).toBeVisible();

  const [hours, shops] = [title("Opening hours"), title("Parcel shops")];
  await desk.goto("/admin/feedback/themes/loose");
  await desk
    .getByRole("button", { name: "Actions for the quote from Harriet Dunn" })
    .first()
    .click();
  await desk.getByRole("menuitem", { name: "New theme" }).click();
  await create(desk, hours);
  const pane = desk.getByRole("complementary", { name: /^Theme \d+/ });
  await expect(pane.getByText(SAID)).toBeVisible();
  await expect(pane.getByText("marked by Ruth Adler")).toBeVisible();
  await expect(pane.getByRole("link", { name: /^chat/ })).toHaveAttribute(
    "href",
    new RegExp(`${conversationId}\\?at=\\d+`),
  );

  await desk.getByRole("button", { name: "New theme" }).click();
  await create(desk, shops);
  await expect(pane.getByRole("heading", { name: shops })).toBeVisible();
  await pane.getByRole("button", { name: "More actions" }).click();
  await desk.getByRole("menuitem", { name: "Merge into another theme" }).click();
  await desk.getByRole("combobox", { name: "Theme" }).selectOption(hours);
  await desk.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(pane.getByRole("heading", { name: hours })).toBeVisible();
  await pane.getByRole("button", { name: new RegExp(`Unmerge.*${shops}`) }).click();
  await expect(pane.getByRole("button", { name: new RegExp(`Unmerge.*${shops}`) })).toBeHidden();

  await pane.getByRole("button", { name: "Ship and tell customers" }).click();
  const ship = desk.getByRole("dialog", { name: "Tell customers what you did" });
  await expect(ship.getByText("Won’t be told: no text").first()).toBeVisible();
  await expect(ship.getByLabel("Text in Svenska")).toBeHidden();
  await ship.getByLabel("Text in English").fill(DID.en);
  await expect(ship.getByText("1 customer won’t be told: no text in German")).toBeVisible();
  await ship.getByRole("button", { name: "Ship", exact: true }).click();
  await expect(pane.getByText("Sending in a few seconds")).toBeVisible();
  await expect(pane.getByText("1 customer not told yet (German)")).toBeVisible({ timeout: 40_000 });
  await pane.getByRole("button", { name: "Tell them too" }).click();
  const rest = desk.getByRole("dialog", { name: "Tell customers who haven’t been told yet" });
  await rest.getByLabel("Text in Deutsch").fill(DID.de);
  await rest.getByRole("button", { name: "Tell 1 customer" }).click();
  await expect(pane.getByText(/^Told: 1 customer/)).toBeVisible({ timeout: 40_000 });
  await expect(pane.getByText("not told yet")).toBeHidden();

  await customer.goto("/feedback");
  await expect(customer.getByText(DID.de)).toHaveCount(1);
  await expect(customer.getByText(`„${SAID}“`)).toBeVisible();
});

async function create(desk: Page, name: string) {
  const dialog = desk.getByRole("dialog", { name: "New theme" });
  await dialog.getByLabel("Title").fill(name);
  await dialog.getByText("Payment plans").click();
  await dialog.getByRole("button", { name: "Create theme" }).click();
}
