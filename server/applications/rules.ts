import { versionedRules } from "#server/platform/rule-versions.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import {
  type ApplicationRules,
  canSetApplicationRules,
  DEFAULT_APPLICATION_RULES,
} from "./policy.ts";
import type { ApplicationRulesView } from "./schema.ts";

const kept = versionedRules<ApplicationRules>({
  names: ["isOpen"],
  defaults: DEFAULT_APPLICATION_RULES,
  action: "applications.setRules",
  newest: (tx, most) =>
    tx.applicationRules.findMany({
      orderBy: { version: "desc" },
      take: most,
      include: { setBy: { select: { name: true } } },
    }),
  create: async (tx, row) => {
    const { count } = await tx.applicationRules.createMany({ data: row, skipDuplicates: true });
    return count;
  },
});

export const applicationRulesInForce = kept.inForce;

export async function getApplicationRules(viewer: Viewer): Promise<ApplicationRulesView> {
  authorize(canSetApplicationRules(viewer));
  return viewOf(await kept.view());
}

/** @throws Conflict when somebody has set others meanwhile */
export async function setApplicationRules(
  viewer: Viewer,
  { version, ...rules }: ApplicationRules & { version: number },
): Promise<ApplicationRulesView> {
  authorize(canSetApplicationRules(viewer));
  return viewOf(await kept.set(viewer, rules, version));
}

function viewOf({ version, rules, versions: [newest] }: Awaited<ReturnType<typeof kept.view>>) {
  return { version, ...rules, set: newest ? { by: newest.setBy, at: newest.setAt } : null };
}
