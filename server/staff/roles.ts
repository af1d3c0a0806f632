import { audit } from "#server/platform/audit.ts";
import type { StaffRole, Viewer } from "#server/platform/viewer.ts";
import { notifyEnd, endSessionsIn } from "#server/auth/sessions.ts";
import { changeColleague, mustNotBeLastAdmin, mustNotBeOneself } from "./staff-change.ts";

/** Whoever has another role from now on signs in anew: no open page goes on with the old one. */
export async function changeRole(viewer: Viewer, { id, as }: { id: string; as: StaffRole }) {
  const ended = await changeColleague(viewer, id, async (tx, person) => {
    if (person.role === as) return [];
    mustNotBeOneself(viewer, person);
    if (person.role === "admin") await mustNotBeLastAdmin(tx, person);
    await tx.person.update({
      where: { id },
      data: { role: as, ...(as !== "agent" && { newSince: null }) },
    });
    await audit(tx, viewer, {
      action: "people.changeRole",
      subjectId: id,
      details: { name: person.name, before: person.role, after: as },
    });
    return endSessionsIn(tx, id);
  });
  notifyEnd(ended);
}
