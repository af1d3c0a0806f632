import { Prisma } from "./prisma/client.ts";

/** A unique index has found the place taken: somebody else was first. */
export const isTaken = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
