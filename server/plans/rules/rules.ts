import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { DEFAULT_MOVE_RULES, type MoveRules } from "../moving.ts";
import { canSetMoveRules, MOVE_RULE_NAMES } from "../policy.ts";
import type { MoveRulesVersion, MoveRulesView } from "./schema.ts";

const VERSIONS = 10;

export async function getMoveRules(viewer: Viewer): Promise<MoveRulesView> {
  authorize(canSetMoveRules(viewer));
  const rows = await db.moveRules.findMany({
    orderBy: { version: "desc" },
    take: VERSIONS + 1,
    include: { setBy: { select: { name: true } } },
  });
  return {
    version: rows[0]?.version ?? 0,
    rules: rulesOf(rows[0]),
    versions: rows.slice(0, VERSIONS).map((row, place): MoveRulesVersion => ({
      version: row.version,
      setBy: row.setBy.name,
      setAt: row.setAt.toISOString(),
      rules: rulesOf(row),
      before: rulesOf(rows[place + 1]),
    })),
  };
}

/**
 * What is in force already stays as it is, so that a click whose answer was lost can be repeated.
 * @param version of the rules that the viewer has seen
 * @throws Conflict when somebody has set others meanwhile; of two at once, the row decides
 */
export async function setMoveRules(
  viewer: Viewer,
  { version, ...rules }: MoveRules & { version: number },
): Promise<MoveRulesView> {
  authorize(canSetMoveRules(viewer));
  await db.$transaction(async (tx) => {
    const inForce = await newestIn(tx);
    if (areSame(rules, rulesOf(inForce))) return;
    if (version !== (inForce?.version ?? 0)) throw new Conflict("rules.changedMeanwhile");
    const { count } = await tx.moveRules.createMany({
      data: { ...rules, version: version + 1, setById: viewer.id, setAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("rules.changedMeanwhile");
    await audit(tx, viewer, {
      action: "rules.set",
      details: { version: version + 1, ...rules },
    });
  });
  return getMoveRules(viewer);
}

export const rulesInForce = async (tx: Pick<Tx, "moveRules"> = db) => rulesOf(await newestIn(tx));

const newestIn = (tx: Pick<Tx, "moveRules">) =>
  tx.moveRules.findFirst({ orderBy: { version: "desc" } });

function rulesOf(row: MoveRules | null | undefined): MoveRules {
  if (!row) return DEFAULT_MOVE_RULES;
  const { mostDays, timesPerInstalment, timesPerPlan, lateDays } = row;
  return { mostDays, timesPerInstalment, timesPerPlan, lateDays };
}

const areSame = (one: MoveRules, other: MoveRules) =>
  MOVE_RULE_NAMES.every((name) => one[name] === other[name]);
