-- CreateEnum
CREATE TYPE "CaseKind" AS ENUM ('sent_back', 'not_arrived', 'wrong_item', 'faulty', 'order_cancelled', 'charged_twice');

-- CreateEnum
CREATE TYPE "CaseTurn" AS ENUM ('shop', 'us', 'customer');

-- CreateEnum
CREATE TYPE "CaseEnd" AS ENUM ('accepted', 'declined', 'withdrawn', 'lapsed');

-- CreateEnum
CREATE TYPE "CaseStep" AS ENUM ('opened', 'said', 'asked', 'passed_on', 'shop_silent', 'reopened', 'accepted', 'declined', 'withdrawn', 'lapsed');

-- CreateEnum
CREATE TYPE "MoveCause" AS ENUM ('asked', 'pay_day', 'on_hold');

-- A return is a case of its kind: the table stays, with what it has.
ALTER TABLE "return" RENAME TO "purchase_case";
ALTER TABLE "purchase_case" RENAME CONSTRAINT "return_pkey" TO "purchase_case_pkey";
ALTER TABLE "purchase_case" RENAME CONSTRAINT "return_customer_id_fkey" TO "purchase_case_customer_id_fkey";
ALTER TABLE "purchase_case" RENAME CONSTRAINT "return_purchase_of_customer_fkey" TO "case_purchase_of_customer_fkey";
ALTER TABLE purchase_case DROP CONSTRAINT return_amount_positive;
ALTER TABLE purchase_case DROP CONSTRAINT return_one_end;
ALTER INDEX "return_purchase_id_idx" RENAME TO "purchase_case_purchase_id_idx";
DROP INDEX "return_customer_id_idx";
ALTER TABLE "refund" RENAME COLUMN "return_id" TO "case_id";
ALTER TABLE "refund" RENAME CONSTRAINT "refund_return_id_fkey" TO "refund_case_id_fkey";
ALTER INDEX "refund_return_id_key" RENAME TO "refund_case_id_key";

-- AlterTable
ALTER TABLE "purchase_case" ADD COLUMN "key" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN "kind" "CaseKind" NOT NULL DEFAULT 'sent_back',
ADD COLUMN "held_at" TIMESTAMPTZ(3),
ADD COLUMN "turn" "CaseTurn" NOT NULL DEFAULT 'shop',
ADD COLUMN "due_on" DATE,
ADD COLUMN "reminded_at" TIMESTAMPTZ(3),
ADD COLUMN "ended_at" TIMESTAMPTZ(3),
ADD COLUMN "end" "CaseEnd";
-- Those who wait since before this have no day; they get one from today on.
UPDATE "purchase_case" SET held_at = opened_at, due_on = CURRENT_DATE + 14,
  ended_at = coalesce(accepted_at, declined_at),
  "end" = CASE WHEN accepted_at IS NOT NULL THEN 'accepted'::"CaseEnd" WHEN declined_at IS NOT NULL THEN 'declined'::"CaseEnd" END;
ALTER TABLE "purchase_case" ALTER COLUMN "key" DROP DEFAULT,
ALTER COLUMN "held_at" SET NOT NULL,
ALTER COLUMN "due_on" SET NOT NULL,
DROP COLUMN "accepted_at",
DROP COLUMN "declined_at";

-- AlterTable
ALTER TABLE "extension" ADD COLUMN "cause" "MoveCause" NOT NULL DEFAULT 'asked';
UPDATE "extension" SET cause = 'pay_day' WHERE by_pay_day;
ALTER TABLE "extension" DROP COLUMN "by_pay_day";

-- AlterTable
ALTER TABLE "merchant" ADD COLUMN "case_email" TEXT;

-- CreateTable
CREATE TABLE "case_change" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "step" "CaseStep" NOT NULL,
    "by_id" UUID,
    "text" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "case_id" UUID,
    "change_id" UUID,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "purchase_case_turn_due_on_idx" ON "purchase_case"("turn", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_case_id_customer_id_key" ON "purchase_case"("id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_case_customer_id_key_key" ON "purchase_case"("customer_id", "key");

-- CreateIndex
CREATE INDEX "case_change_case_id_at_idx" ON "case_change"("case_id", "at");

-- CreateIndex
CREATE INDEX "stored_file_case_id_idx" ON "stored_file"("case_id");

-- AddForeignKey
ALTER TABLE "case_change" ADD CONSTRAINT "case_change_of_customer_fkey" FOREIGN KEY ("case_id", "customer_id") REFERENCES "purchase_case"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_change" ADD CONSTRAINT "case_change_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "file_case_of_customer_fkey" FOREIGN KEY ("case_id", "customer_id") REFERENCES "purchase_case"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "case_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
CREATE UNIQUE INDEX case_one_open ON purchase_case (purchase_id) WHERE ended_at IS NULL;
ALTER TABLE purchase_case ADD CONSTRAINT case_amount_positive CHECK (amount_minor > 0);
ALTER TABLE purchase_case ADD CONSTRAINT case_end CHECK ((ended_at IS NULL) = ("end" IS NULL));
ALTER TABLE purchase_case ADD CONSTRAINT case_held_after_opened CHECK (held_at >= opened_at);
INSERT INTO case_change (id, case_id, customer_id, step, by_id, at)
  SELECT gen_random_uuid(), id, customer_id, 'opened', customer_id, opened_at FROM purchase_case;
INSERT INTO case_change (id, case_id, customer_id, step, at)
  SELECT gen_random_uuid(), id, customer_id, "end"::text::"CaseStep", ended_at FROM purchase_case WHERE ended_at IS NOT NULL;
CREATE TRIGGER case_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON case_change
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
ALTER TABLE stored_file ADD CONSTRAINT stored_file_size CHECK (size > 0);
ALTER TABLE stored_file ADD CONSTRAINT stored_file_change_of_case CHECK ((case_id IS NULL) = (change_id IS NULL));
CREATE INDEX stored_file_not_taken ON stored_file (created_at) WHERE case_id IS NULL;
