import { notifyDesks } from "#server/conversations/topics.ts";
import { audit } from "#server/platform/audit.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { changeColleague } from "./staff-change.ts";

export async function changeSkills(
  viewer: Viewer,
  { id, skills, languages }: { id: string; skills: Topic[]; languages: string[] },
) {
  await changeColleague(viewer, id, async (tx, { name }) => {
    await tx.person.update({ where: { id }, data: { skills, languages } });
    await audit(tx, viewer, { action: "people.changeSkills", subjectId: id, details: { name } });
  });
  notifyDesks({ changed: "presence" });
}

export const rename = (
  viewer: Viewer,
  { id, name, timeZone }: { id: string; name: string; timeZone: string },
) =>
  changeColleague(viewer, id, async (tx, person) => {
    await tx.person.update({ where: { id }, data: { name, timeZone } });
    await audit(tx, viewer, {
      action: "people.rename",
      subjectId: id,
      details: { from: person.name, to: name },
    });
  });
