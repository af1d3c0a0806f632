import { keepPicture } from "#server/files/picture.ts";
import type { Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";

/** `logo`: the bytes of a picture; null takes it away. What is told replaces what was. */
type MerchantLook = { colour: string | null; logo: Buffer | null };

/** @returns the hash of its logo */
export async function showMerchant(tx: Tx, id: string, { colour, logo }: MerchantLook) {
  const logoHash = logo && (await keepPicture(tx, logo));
  await tx.merchant.update({ where: { id }, data: { colour, logoHash } });
  return logoHash;
}

type Item = { purchaseId: string; position: number };

/** @returns the hash of its picture. @throws NotFound: the purchase has no such item */
export async function showItem(tx: Tx, { purchaseId, position }: Item, picture: Buffer | null) {
  const pictureHash = picture && (await keepPicture(tx, picture));
  const { count } = await tx.purchaseItem.updateMany({
    where: { purchaseId, position },
    data: { pictureHash },
  });
  if (count === 0) throw new NotFound();
  return pictureHash;
}
