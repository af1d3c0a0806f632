import type { Period } from "#server/documents/schema.ts";

export type Format = "pdf" | "csv";

const ROOT = "/documents";

/** @param conversationId for staff: whose statement it is */
export const statementHref = ({ from, to }: Period, format: Format, conversationId?: string) =>
  `${ROOT}/statements/${from}/${to}.${format}${conversationId ? `?conversation=${conversationId}` : ""}`;

export const receiptHref = (id: string) => `${ROOT}/receipts/${id}.pdf`;
export const refundHref = (id: string) => `${ROOT}/refunds/${id}.pdf`;
export const agreementHref = (planId: string) => `${ROOT}/agreements/${planId}.pdf`;
