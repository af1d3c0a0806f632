import type { z } from "zod";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { lockNames, lockPeople } from "#server/platform/locks.ts";
import { homeColumns } from "#server/profile/home.ts";
import { mailAddressChanged } from "#server/profile/mails.ts";
import type { customerTold } from "./inbound.ts";
import type { Answer } from "./once.ts";

/**
 * A customer who is here already, and whom nobody has told us of, gets the reference: it is the same mailbox.
 * Whose address changes hears of it at the old one.
 * @throws Conflict when the address is a colleague's, or that of a customer with another reference
 */
export async function putCustomer(
  tx: Tx,
  reference: string,
  told: z.output<typeof customerTold>,
): Promise<Answer> {
  await lockNames(tx, "customer", [reference]);
  const { address, ...person } = told;
  const data = { ...person, ...(address !== undefined && homeColumns(address)), reference };
  const known = await customerFor(tx, reference, told.email);
  if (known) {
    await lockPeople(tx, "profile", [known.id]);
    const { email } = await tx.person.findUniqueOrThrow({ where: { id: known.id } });
    await tx.person.update({ where: { id: known.id }, data });
    if (email !== told.email) await mailAddressChanged(tx, email, told);
  } else await tx.person.create({ data: { ...data, role: "customer", createdAt: now() } });
  return { status: known ? 200 : 201, body: { reference, ...told } };
}

async function customerFor(tx: Tx, reference: string, email: string) {
  const select = { id: true, role: true, reference: true };
  const named = await tx.person.findUnique({ where: { reference }, select });
  const addressed = await tx.person.findUnique({ where: { email }, select });
  if (!addressed) return named;
  const isTheirs = named ? named.id === addressed.id : isFree(addressed);
  if (!isTheirs) throw new Conflict("feed.emailTaken");
  return addressed;
}

const isFree = ({ role, reference }: { role: string; reference: string | null }) =>
  role === "customer" && reference === null;
