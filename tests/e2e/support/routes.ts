import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadSecrets } from "#server/platform/secrets.ts";
import { applicationToken } from "#server/applications/link.ts";
import { callToken } from "#server/callbacks/link.ts";
import { ratingToken } from "#server/platform/rating-link.ts";
import { reminderToken } from "#server/reminders/link.ts";
import { people, type Person } from "./cast.ts";
import { stored } from "./database.ts";

const APP = join(import.meta.dirname, "../../../app");

export type Route = { path: string; area: "public" | "customer" | "admin" };

/** Every address that the product has a page for: "/plans/[planId]". */
export const routes: Route[] = globSync("**/page.tsx", { cwd: APP })
  .map((file) => file.split("/").slice(0, -1))
  .map((folders) => ({ path: `/${folders.filter(isNoGroup).join("/")}`, area: areaOf(folders) }))
  .toSorted((a, b) => a.path.localeCompare(b.path));

function areaOf([first]: string[]): Route["area"] {
  if (first === "admin") return "admin";
  return first === "(customer)" ? "customer" : "public";
}

function isNoGroup(folder: string) {
  return !folder.startsWith("(");
}

/** What stands for a parameter: something this customer has, or the newest that anybody has. */
const samples: Record<string, (email: string) => Promise<{ value: string }[]>> = {
  "/plans/[planId]": of("plan", "opened_at"),
  "/plans/[planId]/report": of("plan", "opened_at"),
  "/hardship/[requestId]": of("hardship_request", "opened_at"),
  "/cases/[caseId]": of("purchase_case", "opened_at"),
  "/complaints/[complaintId]": of("complaint", "opened_at"),
  "/payments/[chargeId]": of("charge", "created_at"),
  "/bank/[chargeId]": of("charge", "created_at"),
  "/bank/cards/[setupId]": onTheirWay,
  "/chat/history/[id]": of("conversation", "opened_at", "and t.closed_at is not null"),
  "/callbacks/[callbackId]": of("callback", "starts_at"),
  "/feedback/[feedbackId]": of("feedback_item", "created_at"),
  "/admin/conversations/[conversationId]": of("conversation", "opened_at"),
  "/admin/callbacks/[callbackId]": of("callback", "starts_at"),
  "/admin/cases/[caseId]": of("purchase_case", "opened_at"),
  "/admin/complaints/[complaintId]": of("complaint", "opened_at"),
  "/admin/applications/[applicationId]": someApplication,
  "/admin/hardship/[requestId]": of("hardship_request", "opened_at"),
  "/admin/feedback/[feedbackId]": of("feedback_item", "created_at"),
  "/admin/feedback/themes/[themeId]": someTheme,
  "/admin/connections/imports/[importId]": someImport,
  "/admin/[...rest]": async () => [{ value: "nowhere" }],
  "/reminders/[token]": reminderOf,
  "/calls/[token]": callOf,
  "/rate/[token]": ratingOf,
  "/work/[token]": applicationOf,
  "/help/[slug]": async () => [{ value: "late-payments" }],
  "/admin/help/[slug]": async () => [{ value: "late-payments" }],
  "/admin/help/[slug]/[language]": async () => [{ value: "late-payments/en" }],
  "/admin/help/recall/[slug]": async () => [{ value: "late-payments" }],
};

function of(table: string, newest: string, where = "") {
  return (email: string) =>
    stored<{ value: string }>(
      `select t.id as value from ${table} t join person p on p.id = t.customer_id
       where true ${where} order by (p.email = $1) desc, t.${newest} desc limit 1`,
      email,
    );
}

function someTheme() {
  return stored<{ value: string }>(
    "select id as value from theme where merged_into_id is null and title <> '' order by id limit 1",
  );
}

/** Whoever adds a card has just begun; nobody has one of before. */
function onTheirWay(email: string) {
  return stored<{ value: string }>(
    `with begun as (
       insert into method_setup (id, customer_id, created_at)
       select gen_random_uuid(), id, now() from person where role = 'customer'
       order by (email = $1) desc limit 1 returning id, created_at
     )
     insert into simulated_setup (id, created_at) select id, created_at from begun
     returning id as value`,
    email,
  );
}

/** As a mail has it, for whoever is the first of all when nobody is signed in. */
async function reminderOf(email: string) {
  const [person] = await stored<{ id: string }>(
    `select id from person where role = 'customer' order by (email = $1) desc, id limit 1`,
    email,
  );
  loadSecrets(dirname(process.env.E2E_DATABASE ?? ""));
  return [{ value: reminderToken(person?.id ?? "") }];
}

/** As a mail has it, of a call that is ahead. */
async function callOf() {
  const [call] = await stored<{ id: string; revision: number }>(
    `select id, revision from callback where ended_at is null order by starts_at limit 1`,
  );
  loadSecrets(dirname(process.env.E2E_DATABASE ?? ""));
  return [{ value: callToken(call ?? { id: "", revision: 0 }) }];
}

/** As a mail has it, of the chat that ended last. */
async function ratingOf() {
  const [chat] = await stored<{ id: string }>(
    `select id from conversation where closed_at > now() - interval '29 days'
     order by closed_at desc limit 1`,
  );
  loadSecrets(dirname(process.env.E2E_DATABASE ?? ""));
  return [{ value: ratingToken({ kind: "chat", id: chat?.id ?? "" }) }];
}

function someApplication() {
  return stored<{ value: string }>("select id as value from application order by id limit 1");
}

/** As a mail has it. */
async function applicationOf() {
  const [application] = await someApplication();
  loadSecrets(dirname(process.env.E2E_DATABASE ?? ""));
  return [{ value: applicationToken(application?.value ?? "") }];
}

/** Checked, with a line that was refused; its bytes have been swept. */
function someImport() {
  return stored<{ value: string }>(
    `with made as (
       insert into feed_import (id, kind, name, size, created_by_id, created_at)
       select gen_random_uuid(), 'payments', 'payments-of-november.csv', 48210, id, now() from person
       where role = 'admin' limit 1 returning id, created_by_id
     )
     insert into feed_import_run (id, import_id, step, asked_by_id, asked_at, touched_at, ended_at,
       bytes_done, lines_done, created, refused, problems)
     select gen_random_uuid(), id, 'check', created_by_id, now(), now(), now(), 48210, 301, 299, 1,
       '[{"line": 17, "reference": "pay-17", "reason": "The plan is in another currency."}]'
     from made returning import_id as value`,
  );
}

/** @throws for a route with a parameter that nothing stands for, so that none is left out unnoticed. */
export async function addressOf(route: string, person: Person | null): Promise<string> {
  if (!route.includes("[")) return route;
  const [sample] = (await samples[route]?.(person ? people[person] : "")) ?? [];
  if (!sample) throw new Error(`Nothing stands for the parameter of ${route}`);
  return route.replace(/\[.+\]/, sample.value);
}
