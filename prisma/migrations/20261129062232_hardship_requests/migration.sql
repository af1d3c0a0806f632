-- CreateEnum
CREATE TYPE "HardshipReason" AS ENUM ('less_income', 'illness', 'family', 'costs', 'other', 'unsaid');

-- CreateEnum
CREATE TYPE "Relief" AS ENUM ('one_month', 'two_months', 'three_months', 'half', 'third');

-- CreateEnum
CREATE TYPE "HardshipEnd" AS ENUM ('agreed', 'declined', 'withdrawn', 'nothing_owed');

-- AlterEnum
ALTER TYPE "LedgerTransactionKind" ADD VALUE 'rescheduled';

-- AlterEnum
ALTER TYPE "MoveCause" ADD VALUE 'hardship';

-- CreateTable
CREATE TABLE "hardship_request" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "reason" "HardshipReason" NOT NULL,
    "text" TEXT NOT NULL,
    "wish" "Relief",
    "asked_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_on" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end" "HardshipEnd",
    "relief" "Relief",
    "answer" TEXT NOT NULL DEFAULT '',
    "ended_by_id" UUID,

    CONSTRAINT "hardship_request_pkey" PRIMARY KEY ("id")
);

-- Who is in a pause already has asked for it: for all plans together while it lasts, and for each that is over.
ALTER TABLE "hardship" ADD COLUMN "request_id" UUID;
UPDATE "hardship" SET request_id = id WHERE ended_at IS NOT NULL;
UPDATE "hardship" SET request_id = first.id
FROM (
  SELECT DISTINCT ON (customer_id) customer_id, id FROM "hardship" WHERE ended_at IS NULL
  ORDER BY customer_id, opened_at, id
) AS first
WHERE "hardship".customer_id = first.customer_id AND ended_at IS NULL;
INSERT INTO "hardship_request" (id, customer_id, key, reason, text, asked_by_id, opened_at, due_on, ended_at, "end")
SELECT id, customer_id, gen_random_uuid(), 'unsaid', '', customer_id, opened_at, CURRENT_DATE + 3, ended_at,
  CASE WHEN ended_at IS NOT NULL THEN 'agreed'::"HardshipEnd" END
FROM "hardship" WHERE id = request_id;
ALTER TABLE "hardship" ALTER COLUMN "request_id" SET NOT NULL;

-- CreateIndex
CREATE INDEX "hardship_request_asked_by_id_idx" ON "hardship_request"("asked_by_id");

-- CreateIndex
CREATE INDEX "hardship_request_ended_by_id_idx" ON "hardship_request"("ended_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "hardship_request_customer_id_key_key" ON "hardship_request"("customer_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "hardship_request_id_customer_id_key" ON "hardship_request"("id", "customer_id");

-- CreateIndex
CREATE INDEX "hardship_of_request_idx" ON "hardship"("request_id");

-- AddForeignKey
ALTER TABLE "hardship" ADD CONSTRAINT "hardship_request_of_customer_fkey" FOREIGN KEY ("request_id", "customer_id") REFERENCES "hardship_request"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hardship_request" ADD CONSTRAINT "hardship_request_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hardship_request" ADD CONSTRAINT "hardship_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hardship_request" ADD CONSTRAINT "hardship_request_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
