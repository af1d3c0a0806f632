-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "saved_minor" BIGINT NOT NULL DEFAULT 0;

-- What Prisma's schema language cannot say: only a charge that its customer has confirmed promises to save interest.
ALTER TABLE payment ADD CONSTRAINT payment_saved
  CHECK (saved_minor >= 0 AND (saved_minor = 0 OR charge_id IS NOT NULL));
