import type { PlanRow } from "./rows.ts";

/** By what a purchase is recognised before it is read. Pictures by the hash of their bytes, a colour as "#6b3717". */
export type PurchaseLook = { picture: string | null; logo: string | null; colour: string | null };

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
