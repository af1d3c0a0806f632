import type { Page } from "@playwright/test";
import { installedChromium } from "./support/chromium.ts";
import { isNext, log, row } from "./support/chat.ts";
import { desktop, expect, test } from "./support/test.ts";

/** A microphone that hums, and a browser that says yes to it. */
test.use({
  launchOptions: {
    executablePath: installedChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
    ],
  },
});

/** What the page's connections have received, newest one last. */
async function listenIn(page: Page) {
  await page.addInitScript(() => {
    const made: RTCPeerConnection[] = [];
    const Original = RTCPeerConnection;
    Object.assign(globalThis, { made });
    globalThis.RTCPeerConnection = class extends Original {
      constructor(...options: ConstructorParameters<typeof Original>) {
        super(...options);
        made.push(this);
      }
    };
  });
}

const bytesHeard = (page: Page) =>
  page.evaluate(async () => {
    const { made } = globalThis as unknown as { made: RTCPeerConnection[] };
    const stats = (await made.at(-1)?.getStats()) ?? new Map<string, Record<string, unknown>>();
    let bytes = 0;
    for (const stat of stats.values())
      if (stat.type === "inbound-rtp") bytes += Number(stat.bytesReceived);
    return bytes;
  });

/** It rises, and rises again. */
async function expectSound(page: Page) {
  for (const _ of [1, 2]) {
    const before = await bytesHeard(page);
    await expect.poll(() => bytesHeard(page)).toBeGreaterThan(before + 500);
  }
}

const call = (page: Page) => page.getByRole("region", { name: "Call in the browser" });
const press = (page: Page, name: string | RegExp) =>
  call(page).getByRole("button", { name }).click();

test("a customer and an agent talk in the browser: asked, answered, muted, reloaded, hung up; and a no leads to the phone", async ({
  browse,
  mayComplain,
}) => {
  test.slow();
  mayComplain(/status of 409/);
  const customer = await browse("kwame");
  await listenIn(customer);
  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();
  const agent = await browse("grace", { size: desktop });
  await listenIn(agent);
  await agent.goto("/admin/desk");
  await row(agent, "Kwame Boateng").click();
  await agent.getByRole("button", { name: "Take over" }).click();

  await customer.getByRole("button", { name: /^Call .?Grace Okonkwo.? in the browser$/ }).click();
  await expect(call(customer)).toContainText("Nothing is recorded.");
  await press(customer, /^Call .Grace Okonkwo/);
  await expect(call(customer)).toContainText(/Calling .Grace Okonkwo/);
  await expect(call(agent)).toContainText(/Kwame Boateng. is calling/);
  await press(agent, "Answer");
  await expect(call(customer)).toContainText("Good connection");
  await expect(call(agent)).toContainText("Good connection");
  await expectSound(customer);
  await expectSound(agent);
  await expect(log(customer).getByText("Call started.")).toBeVisible();

  await press(agent, "Mute");
  await expect(call(agent)).toContainText("You’re muted");
  await press(agent, "Unmute");

  // Nobody is cut off by handing over: it asks first, and a no changes nothing.
  await agent.getByRole("button", { name: "Hand back to assistant" }).click();
  const question = agent.getByRole("dialog", { name: "Hang up and hand over?" });
  await expect(question).toContainText(/You’re on a call with .?Kwame Boateng/);
  await question.getByRole("button", { name: "Keep the call" }).click();
  await expect(question).toBeHidden();
  await expectSound(customer);

  // To another page of the portal, and that one loaded anew: the call goes on.
  await customer.getByRole("link", { name: "Home", exact: true }).click();
  await expect(customer.getByRole("heading", { level: 1, name: /^Hello/ })).toBeVisible();
  await expectSound(customer);
  await customer.context().grantPermissions(["microphone"]);
  await customer.reload();
  await expect(call(customer)).toContainText("Good connection");
  await expectSound(customer);
  await expectSound(agent);

  await press(customer, "Hang up");
  for (const page of [customer, agent]) {
    await expect(call(page)).toContainText(/Call ended\. It lasted .\d+:\d\d.\./);
    await press(page, "Close");
    await expect(call(page)).toBeHidden();
  }
  await expect(log(agent).getByText(/Call in the browser ended: less/)).toBeVisible();

  await agent.getByRole("button", { name: /^Call .?Kwame Boateng.? in the browser$/ }).click();
  await press(agent, /^Call .Kwame Boateng/);
  await expect(call(customer)).toContainText(/Grace Okonkwo. would like to talk to you/);
  await press(customer, "Not now");
  await expect(call(agent)).toContainText(/Kwame Boateng. declined the call/);
  await call(customer).getByRole("link", { name: "Book a phone call" }).click();
  await expect(customer.getByRole("heading", { level: 1, name: "Calls" })).toBeVisible();
});
