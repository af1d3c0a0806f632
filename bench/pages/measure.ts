import { chromium } from "@playwright/test";
import { launch, type LaunchedChrome } from "chrome-launcher";
import lighthouse from "lighthouse";
import { installedChromium } from "#tests/e2e/support/chromium.ts";
import { median } from "../rounds.ts";

export type Figures = {
  performance: number;
  /** Seconds. */
  lcp: number;
  /** Milliseconds in which the page did not answer. */
  blocked: number;
  accessibility: number;
  bestPractices: number;
  scriptKb: number;
};
export type Finding = { audit: string; elements: string[] };
export type Report = { name: string; figures: Figures; findings: Finding[] };

const CATEGORIES = ["performance", "accessibility", "best-practices"];

/** As on a phone of the middle class with a slow line, each round in a browser of its own; medians of the rounds. */
export async function measure(page: Page, rounds: number): Promise<Report> {
  const reports: Report[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const browser = await startChrome();
    try {
      reports.push(await measureIn(browser, page));
    } finally {
      browser.kill();
    }
  }
  return {
    name: page.name,
    figures: mediansOf(reports),
    findings: reports[0]?.findings ?? [],
  };
}

export type Page = { name: string; url: string; cookie: string | null };

async function measureIn(browser: LaunchedChrome, { name, url, cookie }: Page): Promise<Report> {
  await signIn(browser, url, cookie);
  const result = await lighthouse(url, {
    port: browser.port,
    logLevel: "error",
    onlyCategories: CATEGORIES,
    // The line is really slow: what it would be by calculation counts each script that a local server sends early.
    throttlingMethod: "devtools",
    // The profile is new, and the session in it must stay.
    disableStorageReset: true,
  });
  if (!result) throw new Error(`${name} was not measured`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
  if (new URL(lhr.finalDisplayedUrl).pathname !== new URL(url).pathname)
    throw new Error(`${name} led to ${lhr.finalDisplayedUrl}`);
  return { name, figures: figuresOf(lhr), findings: findingsOf(lhr) };
}

async function startChrome() {
  const chromePath = process.env.CHROME_PATH ?? installedChromium();
  return launch({
    ...(chromePath && { chromePath }),
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
}

/** As a browser keeps it: a header given to each request would hide what the page itself keeps. */
async function signIn({ port }: LaunchedChrome, url: string, cookie: string | null) {
  if (!cookie) return;
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const cookies = cookie.split("; ").map((pair) => {
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    return { name, value, url: new URL(url).origin };
  });
  await browser.contexts()[0]?.addCookies(cookies);
  await browser.close();
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];

function figuresOf({ categories, audits }: Result): Figures {
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  return {
    performance: score("performance"),
    lcp: (audits["largest-contentful-paint"]?.numericValue ?? 0) / 1000,
    blocked: audits["total-blocking-time"]?.numericValue ?? 0,
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    scriptKb: scriptBytes(audits["network-requests"]) / 1000,
  };
}

type Request = { resourceType?: string; transferSize?: number };

function scriptBytes(audit: Result["audits"][string] | undefined) {
  // The audit's details are a table of requests.
  const items = audit?.details?.type === "table" ? (audit.details.items as Request[]) : [];
  return items
    .filter(({ resourceType }) => resourceType === "Script")
    .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
}

/** What accessibility and best practices lost points for. */
function findingsOf({ categories, audits }: Result): Finding[] {
  const weighed = [categories.accessibility, categories["best-practices"]].flatMap(
    (category) => category?.auditRefs.filter(({ weight }) => weight > 0) ?? [],
  );
  return weighed.flatMap(({ id }) => {
    const audit = audits[id];
    if (!audit || audit.score === null || audit.score >= 1) return [];
    const items = audit.details?.type === "table" ? audit.details.items : [];
    return [{ audit: audit.title, elements: items.slice(0, 3).map(elementOf) }];
  });
}

function elementOf(item: Record<string, unknown>): string {
  const { node, description } = item;
  if (node instanceof Object && "snippet" in node) return String(node.snippet);
  return String(description ?? JSON.stringify(item)).slice(0, 300);
}

function mediansOf(reports: Report[]): Figures {
  const of = (name: keyof Figures) => median(reports.map(({ figures }) => figures[name]));
  return {
    performance: of("performance"),
    lcp: of("lcp"),
    blocked: of("blocked"),
    accessibility: of("accessibility"),
    bestPractices: of("bestPractices"),
    scriptKb: of("scriptKb"),
  };
}
