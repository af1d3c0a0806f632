import { parseEnv, type Env, type Variables } from "#server/platform/env.ts";
import { Refusal } from "#server/platform/refusal.ts";

/**
 * What the program is to run with. `NODE_ENV=production` said aloud means real customers, and is held to more than
 * the demo that plain `npm start` is.
 * @throws Refusal with one sentence for each variable that cannot be used.
 */
export function readSettings(variables: Variables) {
  const { env, problems } = parseEnv(variables);
  const all = [
    ...problems,
    ...productionProblems(variables),
    ...mailProblems(variables, env),
    ...(env ? turnProblems(env) : []),
    ...(env ? twilioProblems(env) : []),
    ...(env ? stripeProblems(env, isRealProduction(variables)) : []),
  ];
  if (!env || all.length > 0) throw new Refusal(all.join("\n"));
  return env;
}

function mailProblems(variables: Variables, env: Env | null) {
  const isForPeople = env?.ORIGIN !== undefined && !env.demo;
  if (variables.SMTP_URL?.trim() || !(isForPeople || isRealProduction(variables))) return [];
  return [
    "SMTP_URL is not set, but people sign in with a code that is mailed to them. " +
      "Set it to your mail server, like smtps://user:password@smtp.example.com.",
  ];
}

function turnProblems({ TURN_URL: addresses, TURN_SECRET: shared }: Env) {
  if (addresses.length > 0 === (shared !== undefined)) return [];
  return shared
    ? ["TURN_SECRET is set, but TURN_URL is not. Set both, or none."]
    : [
        "TURN_URL is set, but TURN_SECRET is not. Set it to the static-auth-secret of your TURN server.",
      ];
}

/** Without its events money is there minutes before anybody knows; in the demo everyone is everyone. */
function stripeProblems(env: Env, isReal: boolean) {
  const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: webhookSecret, demo } = env;
  const problems: string[] = [];
  if (key && !webhookSecret && (isReal || !demo)) {
    problems.push(
      "STRIPE_SECRET_KEY is set, but STRIPE_WEBHOOK_SECRET is not. Add the endpoint " +
        "/notices/stripe in Stripe's dashboard and set it to the signing secret shown there, like whsec_….",
    );
  }
  if (key?.includes("_live_") && demo) {
    problems.push(
      "STRIPE_SECRET_KEY is a live key, but this is the demo, which lets everyone sign in as everyone. " +
        "Use a test key, like sk_test_…, or set ORIGIN and DEMO=0.",
    );
  }
  if (webhookSecret && !key) {
    problems.push("STRIPE_WEBHOOK_SECRET is set, but STRIPE_SECRET_KEY is not. Set both, or none.");
  }
  return problems;
}

const TWILIO = ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_CALLER_ID"] as const;

/** In the demo everyone is everyone, and real phones would ring at the company's cost. */
function twilioProblems(env: Env) {
  const missing = TWILIO.filter((name) => env[name] === undefined);
  if (missing.length === TWILIO.length) return [];
  if (missing.length > 0) {
    return missing.map((name) => {
      const set = TWILIO.find((other) => env[other] !== undefined);
      return `${set} is set, but ${name} is not. Set all three (${TWILIO.join(", ")}), or none.`;
    });
  }
  if (!env.demo || env.TWILIO_API_URL) return [];
  return [
    "TWILIO_ACCOUNT_SID is set, but this is the demo, which lets everyone sign in as everyone and ring real phones. " +
      "Set ORIGIN and DEMO=0, or TWILIO_API_URL to a server that you try it out with.",
  ];
}

export const isRealProduction = (variables: Variables) =>
  variables.NODE_ENV?.trim() === "production";

function productionProblems(variables: Variables) {
  if (!isRealProduction(variables)) return [];
  const problems: string[] = [];
  if (!variables.ORIGIN?.trim()) {
    problems.push(
      "ORIGIN is not set, but with NODE_ENV=production it must be the address people type, " +
        "like https://help.example.com.",
    );
  }
  if (variables.DEMO?.trim() === "1") {
    problems.push(
      'DEMO is "1", but with NODE_ENV=production it must be 0 or not set: ' +
        "the demo lets everyone sign in as everyone.",
    );
  }
  return problems;
}
