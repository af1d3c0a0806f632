import type { z } from "zod";
import type { Tx } from "#server/platform/db.ts";
import { getCustomerReport } from "./customer-report.ts";
import { putCustomer } from "./customers.ts";
import { tellDecision } from "./decisions.ts";
import * as goods from "./inbound-goods.ts";
import * as told from "./inbound.ts";
import { putMerchant } from "./merchants.ts";
import type { Answer } from "./once.ts";
import { putItemPicture, putMerchantLook } from "./pictures.ts";
import * as held from "./outbound.ts";
import { tellPayment } from "./payments.ts";
import { getPlanReport } from "./plan-report.ts";
import { tellPurchase } from "./purchases.ts";
import { tellRefund } from "./refunds.ts";
import { tellShipment } from "./shipments.ts";
import { putLimit, tellDecline } from "./spending.ts";

type Described = {
  /** "/feed/v1/plans/{reference}" */
  path: string;
  summary: string;
  parameter?: z.ZodType<string>;
  output: z.ZodType;
};

export type Reading = Described & { method: "GET"; read: (parameter: string) => Promise<object> };

export type Writing = Described & {
  method: "PUT" | "POST";
  input: z.ZodType;
  /** @throws ZodError for what does not fit; nothing has been asked of the database by then */
  prepare: (parameter: string, body: unknown) => (tx: Tx) => Promise<Answer>;
};

export type Route = Reading | Writing;

type WritingOf<Input extends z.ZodType> = Omit<Writing, "prepare" | "input"> & {
  input: Input;
  tell: (tx: Tx, parameter: string, told: z.output<Input>) => Promise<Answer>;
};

/** The one place that knows the type of what is told; the table below holds them all alike. */
function writing<Input extends z.ZodType>({ tell, ...route }: WritingOf<Input>): Writing {
  return {
    ...route,
    prepare(parameter, body) {
      const input = route.input.parse(body);
      return (tx) => tell(tx, parameter, input);
    },
  };
}

const BASE = "/feed/v1";
const { parameterReference, parameterId } = told;

export const routes: Route[] = [
  writing({
    method: "PUT",
    path: `${BASE}/merchants/{reference}`,
    summary: "A shop at which your customers buy",
    parameter: parameterReference,
    input: told.merchantTold,
    output: held.merchantHeld,
    tell: putMerchant,
  }),
  writing({
    method: "PUT",
    path: `${BASE}/merchants/{reference}/look`,
    summary: "A shop's logo, and the colour that stands for it",
    parameter: parameterReference,
    input: goods.merchantLookTold,
    output: held.merchantLookKept,
    tell: putMerchantLook,
  }),
  writing({
    method: "PUT",
    path: `${BASE}/customers/{reference}`,
    summary: "A customer, who signs in with the email address you give",
    parameter: parameterReference,
    input: told.customerTold,
    output: held.customerKept,
    tell: putCustomer,
  }),
  writing({
    method: "PUT",
    path: `${BASE}/customers/{reference}/limit`,
    summary: "How much a customer can owe at once, in one currency",
    parameter: parameterReference,
    input: told.limitTold,
    output: held.limitKept,
    tell: putLimit,
  }),
  {
    method: "GET",
    path: `${BASE}/customers/{reference}`,
    summary: "What we hold of a customer",
    parameter: parameterReference,
    output: held.customerHeld,
    read: getCustomerReport,
  },
  writing({
    method: "POST",
    path: `${BASE}/purchases`,
    summary: "A purchase, which opens its plan",
    input: told.purchaseTold,
    output: held.planHeld,
    tell: (tx, _, purchase) => tellPurchase(tx, purchase),
  }),
  {
    method: "GET",
    path: `${BASE}/plans/{reference}`,
    summary: "What we hold of a plan: what is owed, paid and given back",
    parameter: parameterReference,
    output: held.planHeld,
    read: getPlanReport,
  },
  writing({
    method: "PUT",
    path: `${BASE}/plans/{reference}/picture`,
    summary: "What one of the things looks like that the plan pays for",
    parameter: parameterReference,
    input: goods.itemPictureTold,
    output: held.itemPictureKept,
    tell: putItemPicture,
  }),
  writing({
    method: "POST",
    path: `${BASE}/shipments`,
    summary: "Where a purchase is on its way to its customer",
    input: goods.shipmentTold,
    output: held.shipmentHeard,
    tell: (tx, _, news) => tellShipment(tx, news),
  }),
  writing({
    method: "POST",
    path: `${BASE}/payments`,
    summary: "An attempt to charge that your systems made, as it went",
    input: told.paymentTold,
    output: held.paymentHeard,
    tell: (tx, _, payment) => tellPayment(tx, payment),
  }),
  writing({
    method: "POST",
    path: `${BASE}/refunds`,
    summary: "Money that a shop gives back",
    input: told.refundTold,
    output: held.refundHeard,
    tell: (tx, _, refund) => tellRefund(tx, refund),
  }),
  writing({
    method: "POST",
    path: `${BASE}/declines`,
    summary: "A purchase that you have not let through, and why",
    input: told.declineTold,
    output: held.declineHeard,
    tell: (tx, _, decline) => tellDecline(tx, decline),
  }),
  writing({
    method: "POST",
    path: `${BASE}/cases/{id}/decision`,
    summary: "What a shop decides on a return or a problem",
    parameter: parameterId,
    input: told.decisionTold,
    output: held.decisionHeard,
    tell: tellDecision,
  }),
];

export type Matched = { route: Route; parameter: string };

/** @returns the methods that there are where only the method is another one; empty: there is nothing */
export function matchRoute(method: string, path: string): Matched | { allowed: string[] } {
  const here = routes.flatMap((route) => {
    const parameter = parameterIn(route, path);
    return parameter === null ? [] : [{ route, parameter }];
  });
  const found = here.find(({ route }) => route.method === method);
  return found ?? { allowed: here.map(({ route }) => route.method) };
}

/** @returns what stands for the parameter, "" where there is none; null: it is another path */
function parameterIn({ path, parameter }: Route, asked: string): string | null {
  const [before = "", after] = path.split(/\{\w+\}/);
  if (after === undefined) return asked === path ? "" : null;
  if (!asked.startsWith(before) || !asked.endsWith(after)) return null;
  const value = decoded(asked.slice(before.length, asked.length - after.length));
  return value !== null && parameter?.safeParse(value).success ? value : null;
}

/** What stands between two slashes; a slash of its own comes as %2F. */
function decoded(text: string) {
  try {
    return text.includes("/") ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}
