import { z } from "zod";
import { afterSeconds, type Answer, ask, read, secondsUntil } from "./ask.ts";
import { TrackerFault } from "./fault.ts";
import type { Found, Tracker } from "./tracker.ts";

const VERSION = "2022-11-28";
const PAGE = 100;
/** More than anybody files in the hours between two attempts; behind them nobody can say that there is none. */
const MOST_PAGES = 20;
/** Their clock is not ours. */
const SLACK_MS = 60 * 60_000;

export const issue = z.object({
  html_url: z.url({ protocol: /^https?$/ }),
  state: z.enum(["open", "closed"]),
  state_reason: z.string().nullish(),
  closed_at: z.iso.datetime().nullish(),
  body: z.string().nullish(),
});

type Connection = { url: string; token: string; repository: string };

export function githubAt({ url, token, repository }: Connection): Tracker {
  const headers = {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${token}`,
    "x-github-api-version": VERSION,
  };
  const call = async (method: "GET" | "POST", path: string, body?: unknown) =>
    answered(await ask({ address: `${url}/repos/${path}`, method, headers, body }));

  return {
    place: repository,

    async create({ marker, title, text }) {
      const body = `${text}\n\n${signOf(marker)}`;
      return foundIn(read(issue, await call("POST", `${repository}/issues`, { title, body })));
    },

    async find({ marker, place, requestedAt }) {
      const since = new Date(+requestedAt - SLACK_MS).toISOString();
      for (let page = 1; page <= MOST_PAGES; page++) {
        const query = `state=all&since=${since}&sort=created&direction=desc&per_page=${PAGE}&page=${page}`;
        const issues = read(z.array(issue), await call("GET", `${place}/issues?${query}`));
        const found = issues.find(({ body }) => body?.includes(signOf(marker)));
        if (found) return foundIn(found);
        if (issues.length < PAGE) return null;
      }
      throw new TrackerFault("malformed");
    },

    async look({ key }) {
      const [place, number] = key.split("#");
      try {
        return foundIn(read(issue, await call("GET", `${place}/issues/${number}`)));
      } catch (error) {
        if (error instanceof TrackerFault && isGone(error)) return null;
        throw error;
      }
    },
  };
}

const signOf = (marker: string) => `<!-- kindline ${marker} -->`;

const isGone = ({ failure }: TrackerFault) => failure === "not_found" || failure === "disabled";

/** What is moved elsewhere is called as it is there. */
export function foundIn({ html_url: url, ...row }: z.output<typeof issue>): Found {
  const [, place, number] = /([^/]+\/[^/]+)\/issues\/(\d+)$/.exec(new URL(url).pathname) ?? [];
  if (!place || !number) throw new TrackerFault("malformed");
  const closedAt = row.state === "closed" ? new Date(row.closed_at ?? Date.now()) : null;
  const isDropped = closedAt !== null && (row.state_reason ?? "completed") !== "completed";
  return { key: `${place}#${number}`, url, closedAt, isDropped };
}

/** @throws TrackerFault */
function answered(answer: Answer) {
  const { status } = answer;
  if (status >= 200 && status < 300) return answer;
  const retryAt = limitedUntil(answer);
  if (retryAt) throw new TrackerFault("rate_limited", { status, retryAt });
  if (status >= 500) throw new TrackerFault("unavailable", { status });
  const names = {
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    410: "disabled",
  } as const;
  const known = Object.entries(names).find(([number]) => Number(number) === status);
  throw new TrackerFault(known?.[1] ?? "invalid", { status });
}

const complaint = z.object({ message: z.string() });

/** Too many at once is 403 as well as 429, and only sometimes with a header. */
function limitedUntil({ status, headers, body }: Answer) {
  if (status !== 403 && status !== 429) return null;
  const after = headers.get("retry-after");
  if (after !== null) return afterSeconds(Number(after));
  if (headers.get("x-ratelimit-remaining") === "0") {
    return afterSeconds(secondsUntil(Number(headers.get("x-ratelimit-reset")) * 1000));
  }
  const { data } = complaint.safeParse(body);
  return status === 429 || /rate limit/i.test(data?.message ?? "") ? afterSeconds(null) : null;
}
