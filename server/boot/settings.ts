import { parseEnv, type Env, type Variables } from "#server/platform/env.ts";
import { Refusal } from "#server/platform/refusal.ts";

/**
 * What the program is to run with. `NODE_ENV=production` said aloud means real customers, and is held to more than
 * the demo that plain `npm start` is.
 * @throws Refusal with one sentence for each variable that cannot be used.
 */
export function readSettings(variables: Variables) {
  const { env, problems } = parseEnv(variables);
  const all = [...problems, ...productionProblems(variables), ...mailProblems(variables, env)];
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
