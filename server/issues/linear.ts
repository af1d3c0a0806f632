import { z } from "zod";
import { afterSeconds, type Answer, ask, read, secondsUntil } from "./ask.ts";
import { TrackerFault } from "./fault.ts";
import type { Failure } from "./schema.ts";
import type { Found, Tracker } from "./tracker.ts";

const FIELDS = "identifier url completedAt canceledAt";
const CREATE = `mutation Create($input: IssueCreateInput!) { issueCreate(input: $input) { success issue { ${FIELDS} } } }`;
const FIND = `query Find($id: ID!) { issues(filter: { id: { eq: $id } }, first: 1, includeArchived: true) { nodes { ${FIELDS} } } }`;

const at = z.iso.datetime().nullish();
export const issue = z.object({
  identifier: z.string().regex(/^[\w-]{1,40}$/),
  url: z.url({ protocol: /^https?$/ }),
  completedAt: at,
  canceledAt: at,
});
const created = z.object({
  data: z.object({ issueCreate: z.object({ success: z.literal(true), issue }) }),
});
const listed = z.object({ data: z.object({ issues: z.object({ nodes: z.array(issue) }) }) });

type Connection = { url: string; key: string; teamId: string };

export function linearAt({ url, key, teamId }: Connection): Tracker {
  const call = async (query: string, variables: Record<string, unknown>) =>
    answered(
      await ask({
        address: url,
        method: "POST",
        headers: { authorization: key },
        body: { query, variables },
      }),
    );

  async function find({ marker }: { marker: string }) {
    const { data } = read(listed, await call(FIND, { id: marker }));
    const [found] = data.issues.nodes;
    return found ? foundIn(found) : null;
  }

  return {
    place: teamId,
    find,
    look: find,
    async create({ marker: id, title, text: description }) {
      const answer = await call(CREATE, { input: { id, teamId, title, description } });
      return foundIn(read(created, answer).data.issueCreate.issue);
    },
  };
}

export const foundIn = ({
  identifier,
  url,
  completedAt,
  canceledAt,
}: z.output<typeof issue>): Found => {
  const closed = completedAt ?? canceledAt;
  return {
    key: identifier,
    url,
    closedAt: closed ? new Date(closed) : null,
    isDropped: !completedAt && Boolean(canceledAt),
  };
};

const refused = z.object({
  errors: z
    .array(
      z.object({
        message: z.string().default(""),
        extensions: z
          .object({ code: z.string().optional(), type: z.string().optional() })
          .optional(),
      }),
    )
    .min(1),
});

/** What is wrong stands in its text, whatever number it comes with. @throws TrackerFault */
function answered(answer: Answer) {
  const { status, headers, body } = answer;
  const { data } = refused.safeParse(body);
  const [error] = data?.errors ?? [];
  const code = `${error?.extensions?.code ?? ""} ${error?.extensions?.type ?? ""}`;
  if (status === 429 || /rate\s?limited/i.test(code)) {
    const reset = headers.get("x-ratelimit-requests-reset");
    const retryAt = afterSeconds(reset === null ? null : secondsUntil(Number(reset)));
    throw new TrackerFault("rate_limited", { status, retryAt });
  }
  if (error) throw new TrackerFault(failureOf(code, error.message, status), { status });
  if (status >= 200 && status < 300) return answer;
  throw new TrackerFault(byNumber(status), { status });
}

function failureOf(code: string, message: string, status: number): Failure {
  if (/authentication/i.test(code)) return "unauthorized";
  if (/forbidden|feature.?not.?accessible/i.test(code)) return "forbidden";
  if (/entity not found/i.test(message)) return "not_found";
  if (/input|validation|user.?error/i.test(code)) return "invalid";
  return byNumber(status);
}

function byNumber(status: number): Failure {
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if (status === 404) return "not_found";
  return status >= 400 && status < 500 ? "invalid" : "unavailable";
}
