import { db } from "#server/platform/db.ts";
import { announce } from "#server/platform/happening.ts";
import { lockPeople } from "#server/platform/locks.ts";
import { phoneOf } from "#server/platform/phone.ts";
import type { Person } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { homeColumns, type HomeColumns } from "./home.ts";
import { mailChanged } from "./mails.ts";
import { getProfile } from "./profile.ts";
import type { PostalAddress, Profile, ProfilePart } from "./schema.ts";

export const changeName = (viewer: Viewer, { name }: { name: string }) =>
  change(viewer, "name", { name });

/** Calls that are booked already keep their number. @throws Invalid when nobody can be called there */
export const changePhone = async (viewer: Viewer, { phone }: { phone: string | null }) =>
  change(viewer, "phone", { phone: phone && phoneOf(viewer, phone) });

export const changeHome = (viewer: Viewer, { home }: { home: PostalAddress | null }) =>
  change(viewer, "home", homeColumns(home));

type Changed = Partial<Pick<Person, "name" | "phone"> & HomeColumns>;

/** Told to their mailbox, so that nobody else changes it unseen, and to the company. What is the same is no news. */
async function change(
  viewer: Viewer,
  part: Exclude<ProfilePart, "email">,
  data: Changed,
): Promise<Profile> {
  await db.$transaction(async (tx) => {
    await lockPeople(tx, "profile", [viewer.id]);
    const row = await tx.person.findUniqueOrThrow({ where: { id: viewer.id } });
    const before: Changed = row;
    const names = Object.keys(data) as (keyof Changed)[];
    if (names.every((name) => before[name] === data[name])) return;
    await tx.person.update({ where: { id: viewer.id }, data });
    await mailChanged(tx, { ...row, name: data.name ?? row.name }, part);
    await announce(tx, { kind: "profile", customerId: viewer.id, part });
  });
  return getProfile(viewer);
}
