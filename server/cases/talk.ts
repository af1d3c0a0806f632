import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { reopenUntilOf } from "#server/plans/reportable.ts";
import { changeCase, type LockedCase, mustBeOpen } from "./locked.ts";
import { canHandleCases, canSpeak } from "./policy.ts";
import { giveTurn, isSaid, mustHaveSeen, writeStep } from "./write.ts";

/** So often in a row; once we have asked or decided something, they can answer again. */
const MOST_ADDED = 20;

type Words = { id: string; key: string; text: string; seen?: string | undefined };
type Addition = { id: string; key: string; text: string | null; fileIds: string[] };

/** Whoever was asked has answered: it is for us to read. */
export async function addToCase(viewer: Viewer, { id, key, text, fileIds }: Addition) {
  authorize(canSpeak(viewer));
  await changeCase(viewer, id, async (tx, found) => {
    if (await isSaid(tx, id, key)) return;
    mustBeOpen(found.row);
    await mustBeBounded(tx, found);
    if (found.row.turn === "customer") await giveTurn(tx, found, "us");
    await writeStep(tx, found, { id: key, step: "said", by: viewer, text: text ?? "", fileIds });
  });
}

/** A story that somebody can read; who has more to say talks to a person. */
async function mustBeBounded(tx: Tx, { row }: LockedCase) {
  const others = { caseId: row.id, step: { not: "said" } } as const;
  const { _max: last } = await tx.caseChange.aggregate({ where: others, _max: { at: true } });
  const added = { caseId: row.id, step: "said", at: { gt: last.at ?? row.openedAt } } as const;
  if ((await tx.caseChange.count({ where: added })) >= MOST_ADDED) {
    throw new Conflict("cases.tooLong");
  }
}

/**
 * Something is missing; until the customer says it nothing goes on.
 * @param past when it was, of what is written down afterwards
 */
export async function askCustomer(viewer: Viewer, { id, key, text, seen }: Words, past?: Date) {
  authorize(canHandleCases(viewer));
  const change = async (tx: Tx, found: LockedCase) => {
    if (await isSaid(tx, id, key)) return;
    mustBeOpen(found.row);
    await mustHaveSeen(tx, id, seen);
    await giveTurn(tx, found, "customer");
    await writeStep(tx, found, { id: key, step: "asked", by: viewer, text });
  };
  await changeCase(viewer, id, change, past);
}

/** The shop is asked again, with what came meanwhile. */
export async function passOn(viewer: Viewer, { id, key, text, seen }: Words) {
  authorize(canHandleCases(viewer));
  await changeCase(viewer, id, async (tx, found) => {
    if (await isSaid(tx, id, key)) return;
    mustBeOpen(found.row);
    await mustHaveSeen(tx, id, seen);
    await giveTurn(tx, found, "shop");
    await writeStep(tx, found, { id: key, step: "passed_on", by: viewer, text });
  });
}

/** The plan is on hold again, and we look into it ourselves. */
export async function reopenCase(viewer: Viewer, { id, key, text }: Words) {
  authorize(canSpeak(viewer) || canHandleCases(viewer));
  await changeCase(viewer, id, async (tx, found) => {
    const { row, plan, today } = found;
    if (!row.endedAt || (await isSaid(tx, id, key))) return;
    const ofPlan = plan.purchase.cases.find((one) => one.id === id);
    if (!ofPlan || reopenUntilOf(plan, ofPlan, today) === null) {
      throw new Conflict("cases.cannotReopen");
    }
    if (plan.purchase.cases.some(({ endedAt }) => endedAt === null)) {
      throw new Conflict("plans.caseIsOpen");
    }
    await tx.case.update({
      where: { id },
      data: { end: null, endedAt: null, heldAt: found.at },
    });
    await giveTurn(tx, { ...found, row: { ...row, heldAt: found.at } }, "us");
    await writeStep(tx, found, { id: key, step: "reopened", by: viewer, text });
  });
}
