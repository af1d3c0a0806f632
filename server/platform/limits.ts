import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { createClient } from "redis";
import { pool } from "./db.ts";
import { hash } from "./secrets.ts";

export type Budget = {
  name: string;
  points: number;
  seconds: number;
  /** Counted in the store, for all processes together; otherwise in the memory of each. */
  shared: boolean;
};

export type Spending = { budget: Budget; owner: string };

type Limiter = Pick<RateLimiterMemory, "consume">;

const TABLE = "rate_limit";

let redis: ReturnType<typeof createClient> | null = null;
const limiters = new Map<string, Limiter>();
const emptyUntil = new Map<string, number>();
const REMEMBERED = 10_000;

export async function openLimits({ redisUrl }: { redisUrl?: string | undefined }) {
  if (!redisUrl) return;
  redis = createClient({ url: redisUrl, disableOfflineQueue: true });
  redis.on("error", () => {});
  limiters.clear();
  await redis.connect();
}

export async function closeLimits() {
  const closing = redis;
  redis = null;
  limiters.clear();
  emptyUntil.clear();
  if (closing?.isOpen) await closing.close();
}

/** @returns after how many seconds to come back, or null: from memory alone, so that refusing costs next to nothing. */
export function waitFor(spendings: Spending[]): number | null {
  const until = Math.max(0, ...spendings.map((spending) => emptyUntil.get(keyOf(spending)) ?? 0));
  return until > Date.now() ? secondsTo(until) : null;
}

/** Where one is empty already, none is spent. @returns after how many seconds to come back, or null. */
export async function spend(spendings: Spending[], cost = 1): Promise<number | null> {
  const wait = waitFor(spendings);
  if (wait !== null) return wait;
  for (const spending of spendings) {
    const { isRefused, remainingPoints, msBeforeNext } = await consume(spending, cost);
    const until = Date.now() + msBeforeNext;
    if (remainingPoints === 0) rememberEmpty(keyOf(spending), until);
    if (isRefused) return secondsTo(until);
  }
  return null;
}

/** Of those long over. @returns how many rows were deleted. */
export async function forgetLimits() {
  const { rowCount } = await pool.query(`delete from ${TABLE} where expire < $1`, [Date.now()]);
  return rowCount ?? 0;
}

async function consume(spending: Spending, cost: number) {
  try {
    const { remainingPoints, msBeforeNext } = await limiterOf(spending.budget).consume(
      hash("limit", spending.owner),
      cost,
    );
    return { isRefused: false, remainingPoints, msBeforeNext };
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return { isRefused: true, remainingPoints: 0, msBeforeNext: error.msBeforeNext };
  }
}

const keyOf = ({ budget, owner }: Spending) => `${budget.name} ${owner}`;

const secondsTo = (until: number) => Math.max(1, Math.ceil((until - Date.now()) / 1000));

function rememberEmpty(key: string, until: number) {
  if (emptyUntil.size >= REMEMBERED) forgetFilled();
  emptyUntil.set(key, until);
}

function forgetFilled() {
  for (const [key, until] of emptyUntil) if (until <= Date.now()) emptyUntil.delete(key);
  if (emptyUntil.size >= REMEMBERED) emptyUntil.clear();
}

function limiterOf(budget: Budget) {
  const limiter = limiters.get(budget.name) ?? createLimiter(budget);
  limiters.set(budget.name, limiter);
  return limiter;
}

/** A store that is down closes no door: each process then counts for itself. */
function createLimiter({ name, points, seconds, shared }: Budget): Limiter {
  const here = { keyPrefix: name, points, duration: seconds };
  const memory = new RateLimiterMemory(here);
  if (!shared) return memory;
  const stored = { ...here, insuranceLimiter: memory };
  return redis
    ? new RateLimiterRedis({
        ...stored,
        storeClient: redis,
        useRedisPackage: true,
        rejectIfRedisNotReady: true,
      })
    : new RateLimiterPostgres({
        ...stored,
        storeClient: pool,
        tableName: TABLE,
        tableCreated: true,
        clearExpiredByTimeout: false,
      });
}
