import { audit } from "#server/platform/audit.ts";
import { dayIn } from "#server/platform/clock.ts";
import { type Cell, csvOf } from "#server/platform/csv.ts";
import { db } from "#server/platform/db.ts";
import { decimal } from "#server/platform/format/money.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { listThemes } from "./board.ts";
import { textsIn } from "./ship-view.ts";
import type { BoardInput, ThemeCard } from "./schema.ts";

/** What the board shows, as a table. */
export async function exportThemes(viewer: Viewer, input: BoardInput) {
  const { themes } = await listThemes(viewer, input);
  const told = await toldOf(themes.map(({ id }) => id));
  await db.$transaction((tx) =>
    audit(tx, viewer, { action: "themes.export", details: { rows: themes.length } }),
  );
  const name = `themes-${dayIn(viewer.timeZone)}.csv`;
  return { name, csv: tableOf(viewer, themes, told), rows: themes.length };
}

function tableOf({ locale }: Viewer, themes: ThemeCard[], told: Map<string, string>) {
  const t = translatorFor(locale, "themes");
  const columns: [string, (theme: ThemeCard) => Cell][] = [
    ["number", ({ number }) => number],
    ["title", ({ title, words }) => title || (words ?? "")],
    ["area", ({ area }) => area && t(`areas.${area}`)],
    ["status", ({ status }) => t(`statuses.${status}`)],
    ["owner", ({ owner }) => owner?.name ?? null],
    ["target", ({ target }) => target],
    ["customers", ({ customers }) => customers],
    ["owed", ({ owed }) => owed.map(amountOf).join(", ")],
    ["contacts", ({ contacts }) => contacts],
    ["before", ({ since }) => since?.before ?? null],
    ["after", ({ since }) => since?.after ?? null],
    ["days", ({ since }) => since?.days ?? null],
    ["change", ({ change }) => change],
    ["evidence", ({ evidence }) => evidence],
    ["told", ({ id }) => told.get(id) ?? null],
  ];
  return csvOf(
    columns.map(([name]) => t(`csv.${name}`)),
    themes.map((theme) => columns.map(([, value]) => value(theme))),
  );
}

/** Each text that has gone out, in the languages it was written in, the first ship first. */
async function toldOf(themeIds: string[]) {
  const ships = await db.themeShip.findMany({
    where: { themeId: { in: themeIds }, sentAt: { not: null }, cancelledAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { themeId: true, texts: true },
  });
  const groups = Map.groupBy(ships, ({ themeId }) => themeId);
  return new Map(
    Array.from(groups, ([id, own]) => [id, own.flatMap(({ texts }) => linesOf(texts)).join("\n")]),
  );
}

const linesOf = (texts: Prisma.JsonValue) =>
  Object.entries(textsIn(texts)).map(([language, text]) => `${language}: ${text}`);

const amountOf = (amount: ThemeCard["owed"][number]) => `${decimal(amount)} ${amount.currency}`;
