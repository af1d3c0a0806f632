import { rmSync, writeFileSync } from "node:fs";
import { DEMO_PEOPLE } from "#prisma/demo/people.ts";
import { publishArticles } from "#server/articles/content.ts";
import { openAssistant } from "#server/assistant/hooks.ts";
import { offerDemoPeople } from "#server/auth/demo-people.ts";
import { openCaseNews } from "#server/desk/case-news.ts";
import { openComplaintNews } from "#server/desk/complaint-news.ts";
import { openHardshipNews } from "#server/desk/hardship-news.ts";
import { openPayments } from "#server/desk/payment-news.ts";
import { openPlanNews } from "#server/desk/plan-news.ts";
import { openRefundNews } from "#server/desk/refund-news.ts";
import { openOutbox } from "#server/feed/webhooks/outbox.ts";
import { closeBus, openBus } from "#server/platform/bus.ts";
import { closeDatabase, db, openDatabase, pool } from "#server/platform/db.ts";
import type { Env } from "#server/platform/env.ts";
import { startJobs, stopJobs } from "#server/platform/jobs.ts";
import { closeLimits, openLimits } from "#server/platform/limits.ts";
import { DATABASE_LOCKS } from "#server/platform/locks.ts";
import { loadSecrets } from "#server/platform/secrets.ts";
import { useSettings } from "#server/platform/settings.ts";
import { startSweeps } from "#server/platform/sweeps.ts";
import { openVoice } from "#server/voice/hooks.ts";
import { print } from "./console.ts";
import { halfSeeded } from "./database.ts";
import { sweeps, tasks } from "./tasks.ts";

export async function openDomain(env: Env, databaseUrl: string, opened: AsyncDisposableStack) {
  useSettings(env);
  loadSecrets(env.DATA_DIR);
  openDatabase(databaseUrl);
  opened.defer(closeDatabase);
  await openBus({ databaseUrl, redisUrl: env.REDIS_URL });
  opened.defer(closeBus);
  await openLimits({ redisUrl: env.REDIS_URL });
  opened.defer(closeLimits);
  openAssistant();
  openPayments();
  openPlanNews();
  openCaseNews();
  openComplaintNews();
  openHardshipNews();
  openRefundNews();
  openOutbox();
  openVoice();
  if (env.demo) await openDemo(env);
  // The demo's past was paid at the simulator.
  await openStripe(env);
  await openTwilio(env);
  await openModel(env);
  await publishArticles();
  await startJobs(tasks);
  opened.defer(stopJobs);
  opened.defer(startSweeps(sweeps));
}

/** What nobody uses is not loaded. */
async function openStripe(env: Env) {
  if (!env.STRIPE_SECRET_KEY) return;
  const { connectStripe } = await import("#server/payments/stripe/stripe.ts");
  connectStripe(env.STRIPE_SECRET_KEY, env);
}

async function openTwilio(env: Env) {
  if (!env.TWILIO_ACCOUNT_SID) return;
  const { connectTwilio } = await import("#server/telephony/twilio/twilio.ts");
  connectTwilio(env);
}

async function openModel(env: Env) {
  if (env.ASSISTANT_MODEL.provider === "embedded") return;
  const { connectModel } = await import("#server/assistant/models/connect.ts");
  await connectModel(env);
}

/**
 * An empty database is seeded by one of the processes that start together. The others wait until it is done: the past
 * that it writes is no work for the jobs that they begin.
 */
async function openDemo({ DATA_DIR, DEMO_HISTORY_DAYS }: Env) {
  offerDemoPeople(DEMO_PEOPLE);
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [DATABASE_LOCKS.seed]);
    if (await isEmpty()) await seedDemo(DATA_DIR, DEMO_HISTORY_DAYS);
  } finally {
    client.release(true);
  }
}

const isEmpty = async () => (await db.person.count()) === 0;

async function seedDemo(dataDir: string, historyDays: number) {
  print("Seeding the demo company …");
  writeFileSync(halfSeeded(dataDir), "");
  const { seed } = await import("#prisma/seed.ts");
  await seed(print, historyDays);
  rmSync(halfSeeded(dataDir));
}
