import { resolve } from "node:path";
import { z } from "zod";
import { isAddress } from "./address.ts";
import { modelPrices } from "./model-prices.ts";
import { apiKey, keyProblems, modelCandidates, modelSetting } from "./model-setting.ts";
import { trackerProblems, trackerSettings } from "./tracker-settings.ts";

const flag = z.enum(["0", "1"], "must be 0 or 1").transform((value) => value === "1");

const wholeNumber = (least: number, most: number) => {
  const rule = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,6}$/, rule)
    .transform(Number)
    .refine((value) => value >= least && value <= most, rule);
};

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address that begins with ${protocols.map((name) => `${name}//`).join(" or ")}`,
    abort: true,
  });

const secret = (pattern: RegExp, example: string) =>
  z.string().regex(pattern, `must be as Stripe shows it, like ${example}`);

const origin = (...protocols: string[]) =>
  url(...protocols)
    .refine((value) => new URL(value).origin === value.replace(/\/$/, ""), {
      error: `must be an origin like ${protocols.at(-1)}//help.example.com, without a path`,
    })
    .transform((value) => new URL(value).origin);

/** `turn:host:port?transport=udp`, one or more. */
const iceAddresses = (scheme: RegExp, example: string) => {
  const shape = /^[a-z]+:(?:[\w.-]+|\[[\da-fA-F:]+\])(?::\d{1,5})?(?:\?transport=(?:udp|tcp))?$/;
  return z
    .string()
    .transform((value) => value.split(/[\s,]+/).filter(Boolean))
    .refine(
      (addresses) => addresses.every((one) => scheme.test(one) && shape.test(one)),
      `must be one or more addresses like ${example}`,
    );
};

/** Everything that can be set from outside, in one place. An empty variable counts as not set. */
const settings = z.object({
  NODE_ENV: z
    .enum(["development", "production", "test"], "must be development, production or test")
    .default("production"),
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:%-]{1,253}$/, "must be a host name or an IP address")
    .default("127.0.0.1"),
  /** The address people type: links in mails and the check of where a request came from rest on it. */
  ORIGIN: origin("http:", "https:").optional(),
  TRUSTED_HOPS: wholeNumber(0, 10).default(0),
  DATABASE_URL: url("postgres:", "postgresql:").optional(),
  /** Who owns the tables and changes them with new versions; the user of DATABASE_URL then owns nothing. */
  DATABASE_OWNER_URL: url("postgres:", "postgresql:").optional(),
  REDIS_URL: url("redis:", "rediss:").optional(),
  SMTP_URL: url("smtp:", "smtps:").optional(),
  /** The sender of our mails; no-reply at the origin's host unless said. */
  MAIL_FROM: z.string().refine(isAddress, "must be one plain e-mail address").optional(),
  /** Who takes the money; without one the simulator does, which takes none. */
  STRIPE_SECRET_KEY: secret(/^[sr]k_(test|live)_\w+$/, "sk_test_…").optional(),
  /** By which it is known that an event comes from Stripe. */
  STRIPE_WEBHOOK_SECRET: secret(/^whsec_\S+$/, "whsec_…").optional(),
  /** In place of api.stripe.com: a proxy of the company's own. */
  STRIPE_API_URL: origin("http:", "https:").optional(),
  /** Who makes phones ring for booked calls; without it agents dial on their own. */
  TWILIO_ACCOUNT_SID: z
    .string()
    .regex(/^AC[0-9a-f]{32}$/i, "must be as Twilio shows it: AC and 32 more characters")
    .optional(),
  TWILIO_AUTH_TOKEN: z
    .string()
    .regex(/^\w{16,64}$/, "must be as Twilio shows it: 32 characters")
    .optional(),
  /** A number of the company's at Twilio, or one verified there: what customers see. */
  TWILIO_CALLER_ID: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, "must be a number with its country code, like +442079460000")
    .optional(),
  /** In place of api.twilio.com: one of its regions, a proxy of the company's own. */
  TWILIO_API_URL: origin("http:", "https:").optional(),
  /** Who writes the assistant's answers; any other than the embedded one gets a key of its provider. */
  ASSISTANT_MODEL: modelSetting.default({ provider: "embedded" }),
  /** What a million tokens cost; of a model that is not in it the cost is not known. */
  ASSISTANT_PRICES: modelPrices.default(new Map()),
  /** Models that admins can try on questions of ours; their keys are the same variables. */
  ASSISTANT_CANDIDATES: modelCandidates.default([]),
  OPENAI_API_KEY: apiKey.optional(),
  ANTHROPIC_API_KEY: apiKey.optional(),
  GOOGLE_GENERATIVE_AI_API_KEY: apiKey.optional(),
  /** Most servers that one runs oneself ask for none. */
  COMPATIBLE_API_KEY: apiKey.optional(),
  /** By which two browsers find out where the world sees them, for calls between them. */
  ICE_SERVERS: iceAddresses(/^stuns?:/, "stun:stun.example.com:3478").default([]),
  /** Through which they talk when there is no way between them; it is paid for by the byte, so that it asks for proof. */
  TURN_URL: iceAddresses(/^turns?:/, "turn:turn.example.com:3478").default([]),
  TURN_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
  ...trackerSettings,
  /** The demo company, its people to try out and the readable mailbox. */
  DEMO: flag.optional(),
  /** So many days of conversations with many more customers, for the figures of a help desk. */
  DEMO_HISTORY_DAYS: wholeNumber(0, 366).default(92),
  DATA_DIR: z
    .string()
    .default(".data")
    .transform((path) => resolve(path)),
  /** So many processes answer requests and do the jobs; one more starts them again and keeps the embedded database. */
  WEB_CONCURRENCY: wholeNumber(1, 64).default(1),
  LOG_LEVEL: z
    .enum(
      ["debug", "info", "warn", "error", "silent"],
      "must be debug, info, warn, error or silent",
    )
    .default("info"),
});

export const SETTINGS = Object.keys(settings.shape);

export type Variables = Record<string, string | undefined>;
export type Env = ReturnType<typeof readEnv>;

export function parseEnv(variables: Variables) {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = settings.safeParse(present);
  if (parsed.success) {
    const missing = [...missingKeys(parsed.data), ...trackerProblems(parsed.data)];
    return missing.length > 0
      ? { env: null, problems: missing }
      : { env: complete(parsed.data), problems: [] };
  }
  const first = new Map<string, string>();
  for (const { path, message } of parsed.error.issues.toReversed()) {
    first.set(String(path[0]), message);
  }
  const problems = [...first].toReversed().map(([name, message]) => {
    return `${name} is ${JSON.stringify(shown(name, present[name]))}, but it ${message}.`;
  });
  return { env: null, problems };
}

function missingKeys(env: z.infer<typeof settings>) {
  const way = "leave it out of ASSISTANT_CANDIDATES";
  return [
    ...keyProblems(env.ASSISTANT_MODEL, env),
    ...env.ASSISTANT_CANDIDATES.flatMap((one) =>
      keyProblems(one, env, "one of ASSISTANT_CANDIDATES", way),
    ),
  ];
}

export function readEnv(variables: Variables = process.env) {
  const { env, problems } = parseEnv(variables);
  if (!env) throw new Error(problems.join("\n"));
  return env;
}

function complete(env: z.infer<typeof settings>) {
  return {
    ...env,
    origin: env.ORIGIN ?? `http://localhost:${env.PORT}`,
    // A public address is a real installation: there the demo has to be asked for.
    demo: env.DEMO ?? env.ORIGIN === undefined,
  };
}

export const onPort = (env: Env, port: number): Env => complete({ ...env, PORT: port });

function shown(name: string, value = "") {
  if (/_(KEY|SECRET|TOKEN)$/.test(name)) return value.slice(0, FEW);
  if (name === "ASSISTANT_MODEL") return value.replace(/\/\/.*@/s, "//…@");
  return name.endsWith("_URL") ? withoutPassword(value) : value;
}

/** Enough to see which one it is, "sk_live_", and nothing to use. */
const FEW = 8;

/** A password in an address is not repeated on the screen, in whichever of its places it stands. */
export const withoutPassword = (value: string) =>
  value.replace(/^(\w+:)?(\/\/)?.*@/s, "$1$2…@").replace(/([?&](?:password|sslkey)=)[^&]*/g, "$1…");
