import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createBrotliDecompress } from "node:zlib";
import type { BrowserContext } from "@playwright/test";
import { askRaw, openRaw, plain } from "#tests/support/http.ts";
import { TEST_DIST } from "#tests/support/program.ts";
import { origin } from "./support/api.ts";
import type { Person } from "./support/cast.ts";
import { whileLocked } from "./support/database.ts";
import { addressOf } from "./support/routes.ts";
import { expect, test } from "./support/test.ts";

const BUILT = join(import.meta.dirname, "../..", TEST_DIST);

/** What a page with nothing on it needs beside the framework's own files, measured in bench/empty-page. */
const BOUNDARIES = 3500;

const views: [route: string, person: Person | null][] = [
  ["/sign-in", null],
  ["/", "oliver"],
  ["/plans/[planId]", "oliver"],
  ["/chat", "oliver"],
  ["/help", "oliver"],
  ["/help", null],
  ["/callbacks", "oliver"],
  ["/feedback", "oliver"],
  ["/account", "oliver"],
  ["/admin/desk", "grace"],
];

for (const [route, person] of views) {
  test(`${route} of ${person ?? "a stranger"} needs at most half as much script again as an empty page`, async ({
    browse,
  }) => {
    const page = await browse(person);
    const context = page.context();
    const address = await addressOf(route, person);
    const scripts = scriptsOf(await (await context.request.get(address)).text());
    expect(scripts.length).toBeGreaterThan(3);

    const bytes = await weightOf(context, scripts);
    const emptyBytes = (await weightOf(context, frameworkScripts())) + BOUNDARIES;
    expect(emptyBytes).toBeGreaterThan(100_000);
    expect(bytes / emptyBytes, `${bytes} bytes in ${scripts.length} files`).toBeLessThanOrEqual(
      1.5,
    );
  });
}

test("scripts and styles come to a browser compressed, and are asked for once", async ({
  browse,
}) => {
  const page = await browse(null);
  const encodings: (string | undefined)[] = [];
  page.on("response", (response) => {
    if (!response.url().includes("/_next/static/chunks/")) return;
    encodings.push(response.headers()["content-encoding"]);
    expect(response.headers()["cache-control"]).toContain("immutable");
  });
  const response = await page.goto("/sign-in");
  expect(response?.headers()["content-encoding"]).toBe("br");
  await expect(page.getByRole("button", { name: /Oliver Bennett/ })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(encodings.length).toBeGreaterThan(5);
  // What is below a kilobyte is sent as it is.
  expect(encodings.filter((encoding) => encoding === "br").length).toBeGreaterThan(5);
});

test("the styles come with the page, and are not fetched when it is looked at again", async ({
  browse,
}) => {
  const page = await browse("oliver");
  const styles: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes(".css")) styles.push(request.url());
  });
  const lookedAgain = page.waitForResponse(async (response) => {
    const headers = await response.request().allHeaders();
    return headers.rsc === "1" && !headers["next-router-prefetch"];
  });
  await page.goto("/");
  await lookedAgain;
  await page.getByRole("navigation").getByRole("link", { name: "Plans", exact: true }).click();
  await expect(page).toHaveURL("/plans");
  await page.waitForLoadState("networkidle");
  expect(styles).toEqual([]);
});

/** Browsers of today leave out what is marked for those without modules. */
function scriptsOf(html: string): string[] {
  const tags = html.match(/<script[^>]*\ssrc="[^"]+"[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/nomodule/i.test(tag))
    .flatMap((tag) => /\ssrc="([^"?]+)/.exec(tag)?.[1] ?? []);
  return [...new Set(sources)];
}

function frameworkScripts(): string[] {
  const manifest: { rootMainFiles: string[] } = JSON.parse(
    readFileSync(join(BUILT, "build-manifest.json"), "utf8"),
  );
  return manifest.rootMainFiles.map((file) => `/_next/${file}`);
}

/** As gzip sends it: the same bytes on every machine. */
async function weightOf({ request }: BrowserContext, scripts: string[]) {
  const answers = await Promise.all(
    scripts.map((script) => request.get(script, { headers: { "accept-encoding": "gzip" } })),
  );
  return answers.reduce((sum, answer) => sum + Number(answer.headers()["content-length"]), 0);
}

test("the beginning of a page comes compressed while its end is still waited for", async ({
  browse,
}) => {
  const page = await browse("oliver");
  const cookie = await cookieOf(page.context());
  await whileLocked("feedback_item", async () => {
    const headers = { cookie, "accept-encoding": "br" };
    const answer = await openRaw(origin(), { path: "/feedback", headers });
    expect(answer.headers["content-encoding"]).toBe("br");
    const text = answer.pipe(createBrotliDecompress()).setEncoding("utf8");
    const [beginning] = await once(text, "data");
    expect(String(beginning)).toContain("<html");
    answer.destroy();
  });
});

test("a page, what comes between two pages, and long answers of the API are compressed, and nothing is lost", async ({
  browse,
}) => {
  const page = await browse("oliver");
  const cookie = await cookieOf(page.context());
  const headers = { cookie, "accept-encoding": "gzip, br" };
  const ask = (path: string) => askRaw(origin(), { path, headers });

  const whole = await ask("/");
  expect(whole.headers["content-encoding"]).toBe("br");
  expect(plain(whole).toString()).toMatch(/^<!DOCTYPE html>[^]*<\/html>/);

  const between = page.waitForResponse(
    (response) => response.headers()["content-type"]?.startsWith("text/x-component") ?? false,
  );
  await page.goto("/");
  await page.getByRole("link", { name: "Tell us what we could do better" }).click();
  expect((await between).headers()["content-encoding"]).toBe("br");

  const overview = await ask("/api/trpc/plans.overview");
  expect(overview.headers["content-encoding"]).toBe("br");
  expect(JSON.parse(plain(overview).toString())).toHaveProperty("result.data.running");

  const short = await ask("/api/trpc/people.me");
  expect(short.headers["content-encoding"]).toBeUndefined();
  expect(Number(short.headers["content-length"])).toBe(short.body.length);
});

test("the stream of news begins at once and as it is", async ({ browse }) => {
  const page = await browse("oliver");
  const cookie = await cookieOf(page.context());
  const input = encodeURIComponent(JSON.stringify({ positions: [], desk: false }));
  const answer = await openRaw(origin(), {
    path: `/api/trpc/conversations.follow?input=${input}`,
    headers: { cookie, "accept-encoding": "gzip, br" },
  });
  expect(answer.headers["content-type"]).toContain("text/event-stream");
  expect(answer.headers["content-encoding"]).toBeUndefined();
  const [first] = await once(answer.setEncoding("utf8"), "data");
  expect(String(first)).toContain("event: connected");
  answer.destroy();
});

const cookieOf = async (context: BrowserContext) =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
