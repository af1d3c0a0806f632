import { getTRPCErrorFromUnknown, initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { isProven } from "#server/auth/policy.ts";
import { now } from "#server/platform/clock.ts";
import { DomainError, Forbidden, ProofNeeded, SignedOut } from "#server/platform/errors.ts";
import { isStaff, type Role, type Viewer } from "#server/platform/viewer.ts";
import { isActivity } from "./activity.ts";
import { mustBeWithinLimits } from "./limit.ts";

export type Context = {
  viewer: Viewer | null;
  userAgent: string;
  network?: string;
  cookie: (name: string) => string | undefined;
  setCookie: (name: string, value: string, maxAgeSeconds: number) => void;
  provenAt?: Date;
  keepAwake?: () => Promise<void>;
};

const t = initTRPC.context<Context>().create({
  isServer: true,
  /** The client gets a key of its catalogue and the values for it; what went wrong inside stays inside. */
  errorFormatter: ({ shape, error }) => ({
    code: shape.code,
    message: refusalOf(error).reason,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, ...refusalOf(error) },
  }),
});

export const { router, mergeRouters, createCallerFactory } = t;

/**
 * The one place where a refusal of the domain becomes an answer of the API. What a stream throws no procedure sees:
 * its values are taken when the procedure is over.
 */
export function errorOf(thrown: unknown): TRPCError {
  const error = getTRPCErrorFromUnknown(thrown);
  const { cause } = error;
  return cause instanceof DomainError ? new TRPCError({ code: cause.code, cause }) : error;
}

const translated = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw errorOf(result.error);
  return result;
});

export const publicProcedure = translated.use(async ({ ctx, type, path, next }) => {
  await mustBeWithinLimits({ type, path, viewer: ctx.viewer, network: ctx.network });
  return next();
});

const signedIn = publicProcedure.use(async ({ ctx, type, path, next }) => {
  if (!ctx.viewer) throw new SignedOut();
  if (isActivity(type, path)) await ctx.keepAwake?.();
  return next({ ctx: { viewer: ctx.viewer } });
});

const staffOf = (roles: Role[]) =>
  signedIn.use(({ ctx, next }) => {
    if (!roles.includes(ctx.viewer.role)) throw new Forbidden();
    return next();
  });

export const personProcedure = signedIn;

export const customerProcedure = signedIn.use(({ ctx, next }) => {
  if (isStaff(ctx.viewer)) throw new Forbidden();
  return next();
});
export const agentProcedure = staffOf(["agent", "supervisor", "admin"]);
export const supervisorProcedure = staffOf(["supervisor", "admin"]);
export const adminProcedure = staffOf(["admin"]);

/** `customerProcedure.concat(freshProcedure)`: for what nobody does who only found the screen unlocked. */
export const freshProcedure = t.procedure.use(({ ctx, next }) => {
  if (!isProven(ctx.provenAt, now())) throw new ProofNeeded();
  return next();
});

function refusalOf(error: TRPCError) {
  if (error.cause instanceof DomainError) {
    const { reason, values } = error.cause;
    return { reason, values };
  }
  if (error.cause instanceof ZodError) {
    const [issue] = error.cause.issues;
    return { reason: "common.invalid", values: { field: issue?.path.join(".") ?? "" } };
  }
  const known: Partial<Record<TRPCError["code"], string>> = {
    BAD_REQUEST: "common.invalid",
    PARSE_ERROR: "common.invalid",
    NOT_FOUND: "common.notFound",
    PAYLOAD_TOO_LARGE: "common.tooLarge",
    METHOD_NOT_SUPPORTED: "common.invalid",
    UNSUPPORTED_MEDIA_TYPE: "common.invalid",
  };
  return { reason: known[error.code] ?? "common.failed", values: {} };
}
