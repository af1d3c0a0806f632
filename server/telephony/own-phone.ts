import { db } from "#server/platform/db.ts";
import { phoneOf, phoneText } from "#server/platform/phone.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { telephony } from "./provider.ts";
import type { OwnPhone } from "./schema.ts";

export async function getOwnPhone(viewer: Viewer): Promise<OwnPhone> {
  const phone = await ownPhoneOf(viewer);
  return { isOffered: telephony() !== null, phone: phone && phoneText(phone) };
}

/** Where the phone of a member of staff rings; a call that is under way stays where it is. @throws Invalid */
export async function changeOwnPhone(viewer: Viewer, { phone }: { phone: string | null }) {
  authorize(isStaff(viewer));
  await db.person.update({
    where: { id: viewer.id },
    data: { phone: phone && phoneOf(viewer, phone) },
  });
  return getOwnPhone(viewer);
}

/** E.164. */
export async function ownPhoneOf({ id }: Pick<Viewer, "id">) {
  const person = await db.person.findUniqueOrThrow({ where: { id }, select: { phone: true } });
  return person.phone;
}
