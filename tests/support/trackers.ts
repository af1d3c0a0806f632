import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { issueTasks } from "#server/issues/send.ts";
import { db } from "#server/platform/db.ts";
import { readEnv } from "#server/platform/env.ts";
import { useSettings } from "#server/platform/settings.ts";
import { serve } from "./sse.ts";

export type Kept = {
  id: string;
  number: number;
  title: string;
  text: string;
  closedAt: string | null;
  isDropped: boolean;
};

/** What is answered in place of the truth; `kept`: after it was done. `cut`: the line breaks. */
export type Trouble = {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  cut?: boolean;
  kept?: boolean;
};

type Asked = { method: string; path: string; headers: IncomingMessage["headers"]; body: string };

/** GitHub and Linear as far as they are asked, each with what was created there. */
export async function openTrackers() {
  const asked: Asked[] = [];
  const issues: Kept[] = [];
  const troubles: Trouble[] = [];
  const server = await serve((req, res) => void reply(req, res).catch(() => res.destroy()));

  async function reply(req: IncomingMessage, res: ServerResponse) {
    const { method = "", url: path = "", headers } = req;
    const body = await text(req);
    asked.push({ method, path, headers, body });
    const trouble = troubles.shift();
    if (trouble && !trouble.kept) return fail(res, trouble);
    const answer = path === "/graphql" ? linear(JSON.parse(body)) : github(method, path, body);
    return trouble ? fail(res, trouble) : send(res, answer.status, answer.body);
  }

  function keep(id: string, title: string, body: string) {
    const kept = { id, number: issues.length + 1, title, text: body };
    return issues[issues.push({ ...kept, closedAt: null, isDropped: false }) - 1];
  }

  function github(method: string, path: string, body: string) {
    const url = new URL(path, "http://github.test");
    const [, , owner, repository, , number] = url.pathname.split("/");
    const place = `${owner}/${repository}`;
    if (method === "POST") {
      const wanted = JSON.parse(body);
      return { status: 201, body: asGithub(place, keep(randomUUID(), wanted.title, wanted.body)) };
    }
    if (number === undefined) {
      const page = Number(url.searchParams.get("page"));
      const listed = issues.toReversed().slice((page - 1) * 100, page * 100);
      return { status: 200, body: listed.map((one) => asGithub(place, one)) };
    }
    const found = issues.find((one) => String(one.number) === number);
    return found
      ? { status: 200, body: asGithub(place, found) }
      : { status: 404, body: { message: "Not Found" } };
  }

  function linear({ query, variables }: { query: string; variables: LinearVariables }) {
    if (query.startsWith("mutation")) {
      const { id = "", title = "", description = "" } = variables.input ?? {};
      const issue = asLinear(keep(id, title, description));
      return { status: 200, body: { data: { issueCreate: { success: true, issue } } } };
    }
    const nodes = issues.filter(({ id }) => id === variables.id).map(asLinear);
    return { status: 200, body: { data: { issues: { nodes } } } };
  }

  return { ...server, asked, issues, fails: (...next: Trouble[]) => void troubles.push(...next) };
}

type LinearVariables = {
  id?: string;
  input?: { id?: string; title?: string; description?: string };
};

const asGithub = (place: string, issue?: Kept) =>
  issue && {
    number: issue.number,
    title: issue.title,
    body: issue.text,
    html_url: `https://github.test/${place}/issues/${issue.number}`,
    state: issue.closedAt ? "closed" : "open",
    state_reason: issue.closedAt ? (issue.isDropped ? "not_planned" : "completed") : null,
    closed_at: issue.closedAt,
  };

const asLinear = (issue?: Kept) =>
  issue && {
    identifier: `ENG-${issue.number}`,
    url: `https://linear.test/acme/issue/ENG-${issue.number}`,
    completedAt: issue.isDropped ? null : issue.closedAt,
    canceledAt: issue.isDropped ? issue.closedAt : null,
  };

function fail(res: ServerResponse, { status = 200, body = {}, headers = {}, cut }: Trouble) {
  if (cut) return void res.destroy();
  return send(res, status, body, headers);
}

function send(res: ServerResponse, status: number, body: unknown, headers = {}) {
  res.writeHead(status, { "content-type": "application/json", ...headers });
  res.end(typeof body === "string" ? body : JSON.stringify(body));
}

export const TEAM = "0b0a4c1e-7f0a-4c57-9a6e-2f1d6f3b9c55";

export function connectTrackers(url: string, other: Record<string, string | undefined> = {}) {
  useSettings(
    readEnv({
      NODE_ENV: "test",
      GITHUB_TOKEN: "ghp_ofTheTeam",
      GITHUB_REPOSITORY: "acme/portal",
      GITHUB_API_URL: url,
      LINEAR_API_KEY: "lin_api_ofTheTeam",
      LINEAR_TEAM_ID: TEAM,
      LINEAR_API_URL: `${url}/graphql`,
      ...other,
    }),
  );
}

export const issueNow = (id: string) => db.themeIssue.findUniqueOrThrow({ where: { id } });

/** What the worker does with it when its time has come. */
export async function sendNow(id: string) {
  const { attempts } = await issueNow(id);
  await issueTasks["issues.send"]?.({ id, attempts });
  return issueNow(id);
}
