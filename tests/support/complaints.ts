import { randomUUID } from "node:crypto";
import { getComplaintForStaff } from "#server/complaints/complaint.ts";
import { type NewComplaint, fileComplaint } from "#server/complaints/file.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { onAutopay } from "./autopay.ts";

export const rude = (overrides: Partial<NewComplaint> = {}): NewComplaint => ({
  key: randomUUID(),
  kind: "service",
  text: "I was told three different things.",
  wish: "Tell me what counts.",
  happenedOn: "2026-11-18",
  planId: null,
  conversationId: null,
  ...overrides,
});

/** By a customer in London with a plan on autopay; it is Friday, 20 November 2026. */
export async function complained(overrides: Partial<NewComplaint> = {}) {
  const paying = await onAutopay();
  const { customer } = paying;
  const { id } = await fileComplaint(
    { viewer: customer, customerId: customer.id },
    rude(overrides),
  );
  return { ...paying, id };
}

const REASONS = "We looked at what was said, and at what our rules say about it.";

/** As whoever has read all of it. */
export async function answerOf(viewer: Viewer, id: string) {
  const { history } = await getComplaintForStaff(viewer, id);
  const end = "upheld" as const;
  return {
    id,
    key: randomUUID(),
    end,
    text: REASONS,
    caseId: null,
    redress: null,
    seen: history.at(-1)?.id ?? id,
  };
}
