import { versionedRules } from "#server/platform/rule-versions.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import {
  ASSISTANT_CAP_NAMES,
  type AssistantCaps,
  canSeeAssistant,
  canSetAssistantCaps,
  DEFAULT_ASSISTANT_CAPS,
} from "../policy.ts";
import type { AssistantCapsView } from "../schema.ts";

const kept = versionedRules<AssistantCaps>({
  names: ASSISTANT_CAP_NAMES,
  defaults: DEFAULT_ASSISTANT_CAPS,
  action: "assistant.setCaps",
  newest: (tx, most) =>
    tx.assistantRules.findMany({
      orderBy: { version: "desc" },
      take: most,
      include: { setBy: { select: { name: true } } },
    }),
  create: async (tx, row) => {
    const { count } = await tx.assistantRules.createMany({ data: row, skipDuplicates: true });
    return count;
  },
});

export const assistantCapsInForce = kept.inForce;

export async function getAssistantCaps(viewer: Viewer): Promise<AssistantCapsView> {
  authorize(canSeeAssistant(viewer));
  return kept.view();
}

/** @throws Conflict when somebody has set others meanwhile */
export async function setAssistantCaps(
  viewer: Viewer,
  { version, ...caps }: AssistantCaps & { version: number },
): Promise<AssistantCapsView> {
  authorize(canSetAssistantCaps(viewer));
  return kept.set(viewer, caps, version);
}
