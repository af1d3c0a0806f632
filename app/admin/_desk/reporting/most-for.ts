import type { ReportAnswer } from "#server/plans/reportable.ts";

/** Staff can report what its customer was sent to a person for; null where there is nothing, or a case is open. */
export const mostFor = (report: ReportAnswer) =>
  "most" in report ? report.most : report.mostByStaff;
