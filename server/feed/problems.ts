import { ZodError } from "zod";
import { DomainError, TooMany } from "#server/platform/errors.ts";
import type { Problem } from "./outbound.ts";

const TITLES: Record<number, string> = {
  400: "Unreadable",
  401: "Not signed",
  404: "Not found",
  405: "Wrong method",
  409: "Conflict",
  413: "Too large",
  415: "Not JSON",
  422: "Does not fit",
  429: "Too many requests",
  500: "Something went wrong on our side",
};

const STATUSES: Record<DomainError["code"], number> = {
  BAD_REQUEST: 422,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PRECONDITION_FAILED: 409,
  TOO_MANY_REQUESTS: 429,
};

/** For whoever connects, in English as all of the API; what customers and staff read stands in the catalogues. */
const SENTENCES: Record<string, string> = {
  "common.notFound": "There is nothing under this address or reference.",
  "common.tooMany": "Too many requests under this key. Come back after Retry-After seconds.",
  "feed.unsigned": "Send kindline-key and kindline-signature with each request.",
  "feed.unknownKey": "There is no such key, or it has been revoked.",
  "feed.unreadable": "The signature is not of the form t=<seconds>,v1=<64 hex digits>.",
  "feed.stale":
    "The request was signed more than five minutes ago, or ahead of time. Check your clock.",
  "feed.wrong":
    "The signature does not fit. It is the HMAC-SHA256 of t.METHOD.path.body, with the path and body exactly as sent.",
  "feed.tooLarge": "A request has at most 1 MB.",
  "feed.notJson": "Send application/json.",
  "feed.unparsable": "The body is no JSON in UTF-8.",
  "feed.keyMissing": "A POST needs an Idempotency-Key of 1 to 200 visible ASCII characters.",
  "feed.keyUsed": "This Idempotency-Key was used for another request.",
  "feed.taken": "Something else took this reference or address at the same moment. Send it again.",
  "feed.invalid": "Some fields do not fit; see errors.",
  "feed.method": "This address knows other methods; see Allow.",
  "feed.unknownReference": "This refers to something that you have not told us of yet.",
  "feed.otherCurrency": "The plan is in another currency.",
  "feed.inTheFuture": "This has not happened yet.",
  "feed.beforePurchase": "This is before the purchase.",
  "feed.emailTaken": "This email address belongs to somebody else.",
  "feed.planTaken": "This plan's reference belongs to another purchase.",
  "feed.otherRefund": "This refund was told before, with another plan or amount.",
  "feed.otherDecline":
    "This decline was told before, with another customer, shop, amount, time or reason.",
  "plans.otherOrder":
    "This purchase was told before, with another customer, total, currency, plan or amounts.",
  "plans.otherShipmentNews":
    "This news was told before, with another plan, state, time or carrier.",
  "plans.otherPayment": "This payment was told before, with another plan, amount or outcome.",
  "plans.moreThanOwed": "This is more than is owed of the instalment.",
  "plans.alreadyPaid": "Nothing is owed of the instalment any more.",
  "plans.refundTooLarge": "All refunds together are more than the purchase.",
  "plans.instalmentsDoNotAddUp":
    "The instalments add up to less than the total, or to more, which only financing may.",
  "cases.hasEnded": "This case has been decided, withdrawn or has lapsed.",
  "cases.moreThanAsked": "This is more than the customer asked for.",
  "cases.keyUsed": "This decision was said of another case.",
};

const FAILED = { status: 500, code: "common.failed", seconds: null };

export type Refusal = { problem: Problem; seconds: number | null };

/** What went wrong, for the sender; what went wrong inside stays inside. */
export function problemOf(thrown: unknown): Refusal {
  if (thrown instanceof ZodError) return { problem: misfit(thrown), seconds: null };
  if (!(thrown instanceof DomainError)) return { problem: described(FAILED), seconds: null };
  const seconds = thrown instanceof TooMany ? thrown.seconds : null;
  const { reason: code, values } = thrown;
  return { problem: described({ status: STATUSES[thrown.code], code, values }), seconds };
}

type Described = { status: number; code: string; values?: Problem["values"] };

export function described({ status, code, values }: Described): Problem {
  return {
    type: "about:blank",
    title: TITLES[status] ?? "Refused",
    status,
    detail: SENTENCES[code] ?? TITLES[status] ?? "Refused",
    code,
    ...(values && Object.keys(values).length > 0 && { values }),
  };
}

const misfit = ({ issues }: ZodError): Problem => ({
  ...described({ status: 422, code: "feed.invalid" }),
  errors: issues.slice(0, 50).map((issue) => ({
    pointer: issue.path.map((part) => `/${escaped(String(part))}`).join(""),
    message: messageOf(issue),
  })),
});

type Issue = ZodError["issues"][number];

/** What was not said at all is said to be missing, and not to be of another kind. */
export const messageOf = ({ code, message }: Issue) =>
  code === "invalid_type" && message.endsWith("received undefined") ? "Missing" : message;

/** RFC 6901. */
const escaped = (part: string) => part.replaceAll("~", "~0").replaceAll("/", "~1");
