import type { Role } from "#server/platform/viewer.ts";

const customers: Role[] = ["customer"];
const staff: Role[] = ["agent", "supervisor", "admin"];
const admins: Role[] = ["admin"];
const supervisors: Role[] = ["supervisor", "admin"];

/** Who may call what of themes, their evidence, their issues elsewhere and the debriefs of shifts. */
export const themes = {
  "debriefs.due": staff,
  "debriefs.open": staff,
  "debriefs.send": staff,
  "evidence.accept": staff,
  "evidence.keepApart": staff,
  "evidence.list": staff,
  "evidence.mark": staff,
  "evidence.marked": staff,
  "evidence.markNotes": staff,
  "evidence.move": staff,
  "evidence.remove": staff,
  "evidence.restore": staff,
  "evidence.unmark": staff,
  "issues.connections": admins,
  "issues.create": staff,
  "issues.list": staff,
  "issues.retry": staff,
  "themes.answer": customers,
  "themes.create": staff,
  "themes.dismiss": staff,
  "themes.edit": staff,
  "themes.elsewhere": staff,
  "themes.export": staff,
  "themes.list": staff,
  "themes.merge": staff,
  "themes.news": customers,
  "themes.open": staff,
  "themes.previewShip": staff,
  "themes.setOwner": staff,
  "themes.setStatus": staff,
  "themes.setTarget": staff,
  "themes.ship": supervisors,
  "themes.tellRest": supervisors,
  "themes.undoShip": supervisors,
  "themes.unmerge": staff,
} satisfies Record<string, Role[]>;
