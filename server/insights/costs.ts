import { versionedRules } from "#server/platform/rule-versions.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import type { Costs } from "./figures.ts";
import { canSeeInsights, canSetCosts } from "./policy.ts";
import type { NewCosts } from "./schema.ts";

/** Our own guess, until leads say better. */
const DEFAULTS: Costs = { agentHourCents: 3200, answerHundredths: 200 };

const costRules = versionedRules<Costs>({
  names: ["agentHourCents", "answerHundredths"],
  defaults: DEFAULTS,
  action: "insights.setCosts",
  newest: (tx, most) =>
    tx.insightRules.findMany({
      orderBy: { version: "desc" },
      take: most,
      include: { setBy: { select: { name: true } } },
    }),
  create: async (tx, row) =>
    (await tx.insightRules.createMany({ data: [row], skipDuplicates: true })).count,
});

export const costsInForce = () => costRules.inForce();

export function getCosts(viewer: Viewer) {
  authorize(canSeeInsights(viewer));
  return costRules.view();
}

export function setCosts(viewer: Viewer, { version, ...costs }: NewCosts) {
  authorize(canSetCosts(viewer));
  return costRules.set(viewer, costs, version);
}
