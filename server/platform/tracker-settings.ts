import { z } from "zod";
import { apiKey } from "./model-setting.ts";

const EXAMPLE = "an address like https://github.example.com/api/v3, without a password, ? and #";

/** A program that speaks as they do: GitHub Enterprise, or a proxy of the company's own. */
const apiAddress = z.string().transform((value, context) => {
  const url = URL.parse(value);
  const isPlain =
    url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search;
  if (isPlain && !url.hash) return url.href.replace(/\/+$/, "");
  context.addIssue({ code: "custom", message: `must be ${EXAMPLE}` });
  return z.NEVER;
});

/** Where the product team plans its work: a theme becomes an issue there. */
export const trackerSettings = {
  GITHUB_TOKEN: apiKey.optional(),
  GITHUB_REPOSITORY: z
    .string()
    .regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, "must be OWNER/REPOSITORY, like acme/portal")
    .optional(),
  GITHUB_API_URL: apiAddress.default("https://api.github.com"),
  LINEAR_API_KEY: apiKey.optional(),
  LINEAR_TEAM_ID: z.uuid("must be the UUID of a team, as Linear copies it").optional(),
  LINEAR_API_URL: apiAddress.default("https://api.linear.app/graphql"),
};

type Half = Partial<Record<keyof typeof trackerSettings, unknown>>;

const PAIRS = [
  ["GITHUB_TOKEN", "GITHUB_REPOSITORY"],
  ["LINEAR_API_KEY", "LINEAR_TEAM_ID"],
] as const;

/** Half of a connection creates nothing, and would say so only when somebody needs it. */
export const trackerProblems = (env: Half) =>
  PAIRS.flatMap((pair) => {
    const [missing, ...others] = pair.filter((name) => env[name] === undefined);
    const given = pair.find((name) => env[name] !== undefined);
    return missing && given && others.length === 0
      ? [`${given} is set, but ${missing} is not. Set both, or none.`]
      : [];
  });
