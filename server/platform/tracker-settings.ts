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

const webhookSecret = z.string().trim().min(16, "must have at least 16 characters");

/** Where the product team plans its work: a theme becomes an issue there. */
export const trackerSettings = {
  GITHUB_TOKEN: apiKey.optional(),
  GITHUB_REPOSITORY: z
    .string()
    .regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, "must be OWNER/REPOSITORY, like acme/portal")
    .optional(),
  GITHUB_API_URL: apiAddress.default("https://api.github.com"),
  GITHUB_WEBHOOK_SECRET: webhookSecret.optional(),
  LINEAR_API_KEY: apiKey.optional(),
  LINEAR_TEAM_ID: z.uuid("must be the UUID of a team, as Linear copies it").optional(),
  LINEAR_API_URL: apiAddress.default("https://api.linear.app/graphql"),
  LINEAR_WEBHOOK_SECRET: webhookSecret.optional(),
};

type Half = Partial<Record<keyof typeof trackerSettings, unknown>>;

const PAIRS = [
  ["GITHUB_TOKEN", "GITHUB_REPOSITORY"],
  ["LINEAR_API_KEY", "LINEAR_TEAM_ID"],
] as const;

/** What a tracker tells by itself is of issues that we created there. */
const WEBHOOKS = [
  ["GITHUB_WEBHOOK_SECRET", "GITHUB_TOKEN"],
  ["LINEAR_WEBHOOK_SECRET", "LINEAR_API_KEY"],
] as const;

/** Half of a connection creates nothing, and would say so only when somebody needs it. */
export const trackerProblems = (env: Half) => [
  ...halves(env),
  ...WEBHOOKS.flatMap(([secret, key]) =>
    env[secret] !== undefined && env[key] === undefined
      ? [`${secret} is set, but ${key} is not. Set both, or only ${key}.`]
      : [],
  ),
];

const halves = (env: Half) =>
  PAIRS.flatMap((pair) => {
    const [missing, ...others] = pair.filter((name) => env[name] === undefined);
    const given = pair.find((name) => env[name] !== undefined);
    return missing && given && others.length === 0
      ? [`${given} is set, but ${missing} is not. Set both, or none.`]
      : [];
  });
