import { readEnv, type Env } from "./env.ts";

let settled: Env | undefined;

export const settings = () => (settled ??= readEnv());

export function useSettings(env: Env) {
  settled = env;
}
