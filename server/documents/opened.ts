import { audit } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";

type What =
  { as: "receipt" | "refund" | "agreement" } | { as: "statement"; from: string; to: string };

/** Each time: a file leaves the house, which a look at a page does not. */
export async function auditOpened(
  viewer: Viewer,
  details: What,
  subjectId: string,
  customerId: string,
) {
  if (!isStaff(viewer)) return;
  await audit(db, viewer, { action: "documents.open", subjectId, customerId, details });
}
