import { db } from "#server/platform/db.ts";
import type { Provider } from "../provider.ts";

const NO_CARD = "····";

export const forget: Provider["forget"] = async ({ methodIds, chargeIds }) => {
  await db.simulatedSetup.deleteMany({ where: { id: { in: methodIds } } });
  await db.simulatedCharge.updateMany({
    where: { id: { in: chargeIds } },
    data: { card: NO_CARD },
  });
};
