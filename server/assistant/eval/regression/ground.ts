import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishArticles } from "#server/articles/content.ts";
import { openCaseNews } from "#server/desk/case-news.ts";
import { openHardshipNews } from "#server/desk/hardship-news.ts";
import { openPayments } from "#server/desk/payment-news.ts";
import { openPlanNews } from "#server/desk/plan-news.ts";
import { openRefundNews } from "#server/desk/refund-news.ts";
import { closeDatabase, openDatabase } from "#server/platform/db.ts";
import type { Env } from "#server/platform/env.ts";
import { migrateJobs } from "#server/platform/job-tables.ts";
import { migrate } from "#server/platform/migrations.ts";
import { startPostgres } from "#server/platform/postgres.ts";
import { randomToken, useSecret } from "#server/platform/secrets.ts";
import { useSettings } from "#server/platform/settings.ts";
import { embeddedModel, warmUp } from "../../embedded/model.ts";
import { openAssistant } from "../../hooks.ts";
import { useModel } from "../../model.ts";

/** A PostgreSQL of its own, in a folder that goes with it. */
export async function openGround(opened: AsyncDisposableStack) {
  const folder = await mkdtemp(join(tmpdir(), "kindline-eval-"));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  const server = await startPostgres(folder, { fsync: "off", full_page_writes: "off" });
  opened.defer(() => server.stop());
  const url = server.url("postgres");
  await migrate(url);
  await migrateJobs(url);
  openDatabase(url, 10);
  opened.defer(closeDatabase);
}

/** What the program opens at its start, as far as talks need it: on whatever database is open. */
export async function openDomain() {
  openAssistant();
  openPayments();
  openPlanNews();
  openCaseNews();
  openHardshipNews();
  openRefundNews();
  await publishArticles();
  // At a reader's pace it would only take longer.
  useModel(embeddedModel({ chunkDelayMs: 0 }));
  warmUp();
}

/** Whatever stands in the environment besides, nobody gets a mail and nothing is charged. */
export async function connect(env: Env) {
  useSettings({ ...env, SMTP_URL: undefined, STRIPE_SECRET_KEY: undefined });
  useSecret(randomToken());
  if (env.ASSISTANT_MODEL.provider === "embedded") return;
  const { connectModel } = await import("../../models/connect.ts");
  await connectModel(env);
}
