import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { chargeHooks } from "./charge-hooks.ts";
import { lockMethods, setDefault } from "./method-lock.ts";
import { isExpired } from "./method-rules.ts";

/** @throws Conflict for a card that cannot be charged any more */
export async function makeDefault({ id: customerId, timeZone }: Viewer, id: string) {
  await db.$transaction(async (tx) => {
    const method = (await lockMethods(tx, customerId)).find((one) => one.id === id);
    if (!method) throw new NotFound();
    if (isExpired(method, dayIn(timeZone))) {
      throw new Conflict("methods.defaultExpired", { method: method.label });
    }
    await setDefault(tx, customerId, id);
  });
  chargeHooks().changed(customerId);
}
