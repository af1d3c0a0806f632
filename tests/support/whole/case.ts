import { randomUUID } from "node:crypto";
import { insert, LONG_AGO, type Who, withId } from "./insert.ts";

export async function complain(
  { customerId, staffId }: Who,
  { purchaseId, planId, paymentId }: { purchaseId: string; planId: string; paymentId: string },
) {
  const [own, at] = [{ customer_id: customerId }, LONG_AGO];
  const caseId = await withId("purchase_case", {
    ...own,
    purchase_id: purchaseId,
    key: randomUUID(),
    amount_minor: 100,
    opened_at: at,
    held_at: at,
    due_on: at,
    ended_at: at,
    end: "accepted",
  });
  const changeId = await withId("case_change", {
    ...own,
    case_id: caseId,
    step: "said",
    by_id: customerId,
    text: "Torn",
    at,
  });
  await withId("stored_file", {
    ...own,
    uploaded_by_id: customerId,
    name: "photo.jpg",
    type: "image/jpeg",
    size: 3,
    case_id: caseId,
    change_id: changeId,
  });
  await insert("refund_proposal", {
    case_id: caseId,
    amount_minor: 100,
    text: "We could",
    proposed_by_id: staffId,
    proposed_at: at,
  });
  const refundId = await withId("refund", {
    ...own,
    purchase_id: purchaseId,
    case_id: caseId,
    amount_minor: 100,
    to_plan_minor: 0,
    created_at: at,
    reference: randomUUID(),
  });
  await withId("payout", {
    ...own,
    payment_id: paymentId,
    refund_id: refundId,
    amount_minor: 100,
    created_at: at,
    sent_at: at,
    arrived_at: at,
    reference: "b",
  });
  const complaintId = await withId("complaint", {
    ...own,
    key: randomUUID(),
    reference: randomUUID(),
    kind: "service",
    text: "I was told three things",
    wish: "One",
    redress: "We pay it back",
    redress_on: at,
    redressed_at: at,
    filed_by_id: customerId,
    plan_id: planId,
    opened_at: at,
    clock_on: at,
    due_on: at,
    ended_at: at,
    end: "upheld",
  });
  await withId("complaint_change", {
    ...own,
    complaint_id: complaintId,
    step: "upheld",
    by_id: staffId,
    text: "You are right",
    at,
  });
  const requestId = await withId("hardship_request", {
    ...own,
    key: randomUUID(),
    reason: "illness",
    text: "I am ill",
    answer: "Get well",
    asked_by_id: customerId,
    opened_at: at,
    due_on: at,
    ended_at: at,
    end: "agreed",
    relief: "one_month",
    ended_by_id: staffId,
  });
  const pause = { request_id: requestId, plan_id: planId, opened_at: at, ended_at: at };
  await withId("hardship", { ...own, ...pause });
}
