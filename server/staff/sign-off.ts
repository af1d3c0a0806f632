import { notifyDesks } from "#server/conversations/topics.ts";
import { audit } from "#server/platform/audit.ts";
import { NotFound } from "#server/platform/errors.ts";
import { areStaff, type Viewer } from "#server/platform/viewer.ts";
import { decideAsLead } from "./staff-change.ts";

/** From now on they work without somebody at their side. Whoever says it second finds it done. */
export async function signOff(viewer: Viewer, id: string) {
  await decideAsLead(viewer, async (tx) => {
    const person = await tx.person.findFirst({ where: { id, ...areStaff } });
    if (!person) throw new NotFound();
    if (!person.newSince) return;
    await tx.person.update({ where: { id }, data: { newSince: null } });
    const details = { name: person.name };
    await audit(tx, viewer, { action: "people.signOff", subjectId: id, details });
  });
  notifyDesks({ changed: "presence" });
}
