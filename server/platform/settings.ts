import { readEnv, type Env } from "./env.ts";

let settled: Env | undefined;

/** What the program was started with, read once. */
export const settings = () => (settled ??= readEnv());

/** For what is known only later, such as the port that was free, and for tests. */
export function useSettings(env: Env) {
  settled = env;
}
