import type { PurchaseLook } from "#server/files/schema.ts";
import type { PlanRow } from "./rows.ts";

type Purchase = {
  merchant: Pick<PlanRow["purchase"]["merchant"], "colour" | "logoHash">;
  items: Pick<PlanRow["purchase"]["items"][number], "pictureHash">[];
};

/** Of several things the first one that has a picture stands for all. */
export const lookOf = ({
  purchase: { merchant, items },
}: {
  purchase: Purchase;
}): PurchaseLook => ({
  picture: items.find(({ pictureHash }) => pictureHash)?.pictureHash ?? null,
  logo: merchant.logoHash,
  colour: merchant.colour,
});
