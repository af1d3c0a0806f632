import { resolve } from "node:path";
import { z } from "zod";
import { isAddress } from "./address.ts";

const flag = z.enum(["0", "1"], "must be 0 or 1").transform((value) => value === "1");
const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address that begins with ${protocols.map((name) => `${name}//`).join(" or ")}`,
  });

/** Everything that can be set from outside, in one place. An empty variable counts as not set. */
const settings = z.object({
  NODE_ENV: z
    .enum(["development", "production", "test"], "must be development, production or test")
    .default("production"),
  PORT: z.coerce
    .number("must be a whole number from 0 to 65535")
    .int("must be a whole number from 0 to 65535")
    .min(0, "must be a whole number from 0 to 65535")
    .max(65535, "must be a whole number from 0 to 65535")
    .default(3000),
  HOST: z.string().max(253, "must be a host name or an IP address").default("127.0.0.1"),
  /** The address people type: links in mails and the check of where a request came from rest on it. */
  ORIGIN: url("http:", "https:")
    .refine((value) => new URL(value).origin === value.replace(/\/$/, ""), {
      error: "must be an origin like https://help.example.com, without a path",
    })
    .transform((value) => new URL(value).origin)
    .optional(),
  DATABASE_URL: url("postgres:", "postgresql:").optional(),
  REDIS_URL: url("redis:", "rediss:").optional(),
  SMTP_URL: url("smtp:", "smtps:").optional(),
  /** The sender of our mails; no-reply at the origin's host unless said. */
  MAIL_FROM: z.string().refine(isAddress, "must be one plain e-mail address").optional(),
  /** The demo company, its one-click people and the readable mailbox. */
  DEMO: flag.optional(),
  DATA_DIR: z
    .string()
    .default(".data")
    .transform((path) => resolve(path)),
  WEB_CONCURRENCY: z.coerce
    .number("must be a whole number from 1 to 64")
    .int("must be a whole number from 1 to 64")
    .min(1, "must be a whole number from 1 to 64")
    .max(64, "must be a whole number from 1 to 64")
    .default(1),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent")
    .default("info"),
});

export type Env = ReturnType<typeof readEnv>;

/** @returns the settings, or one sentence for each variable that cannot be used. */
export function parseEnv(variables: NodeJS.ProcessEnv) {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = settings.safeParse(present);
  if (parsed.success) return { env: complete(parsed.data), problems: [] };

  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return `${name} is ${JSON.stringify(shown(name, present[name]))}, but it ${message}.`;
  });
  return { env: null, problems };
}

export function readEnv(variables: NodeJS.ProcessEnv = process.env) {
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

/** A password in an address is not repeated on the screen. */
const shown = (name: string, value = "") =>
  name.endsWith("_URL") ? value.replace(/\/\/[^@/]*@/, "//…@") : value;
