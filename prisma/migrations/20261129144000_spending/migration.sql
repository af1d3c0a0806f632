-- CreateEnum
CREATE TYPE "DeclineReason" AS ENUM ('overdue_payment', 'over_limit', 'over_own_limit', 'on_break', 'too_many_plans', 'details_not_matched', 'first_payment_failed', 'not_given');

-- CreateTable
CREATE TABLE "spending_limit" (
    "customer_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "amount_minor" BIGINT,
    "own_minor" BIGINT,
    "own_since" TIMESTAMPTZ(3),
    "wish_minor" BIGINT,
    "wish_from" TIMESTAMPTZ(3),

    CONSTRAINT "spending_limit_pkey" PRIMARY KEY ("customer_id","currency")
);

-- CreateTable
CREATE TABLE "spending_break" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "end_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "spending_break_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decline" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "customer_id" UUID NOT NULL,
    "merchant_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "reason" "DeclineReason" NOT NULL,
    "declined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decline_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "spending_break_ended_by_id_idx" ON "spending_break"("ended_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "decline_reference_key" ON "decline"("reference");

-- CreateIndex
CREATE INDEX "decline_customer_id_declined_at_idx" ON "decline"("customer_id", "declined_at");

-- CreateIndex
CREATE INDEX "decline_merchant_id_idx" ON "decline"("merchant_id");

-- CreateIndex
CREATE INDEX "decline_declined_at_idx" ON "decline"("declined_at");

-- AddForeignKey
ALTER TABLE "spending_limit" ADD CONSTRAINT "spending_limit_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spending_break" ADD CONSTRAINT "spending_break_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spending_break" ADD CONSTRAINT "spending_break_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decline" ADD CONSTRAINT "decline_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decline" ADD CONSTRAINT "decline_merchant_id_fkey" FOREIGN KEY ("merchant_id") REFERENCES "merchant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE spending_limit ADD CONSTRAINT spending_limit_amounts CHECK (
  amount_minor >= 0 AND own_minor > 0 AND wish_minor > 0
  AND (own_minor IS NULL OR own_since IS NOT NULL)
  AND (wish_minor IS NULL OR wish_from IS NOT NULL)
  AND (wish_from IS NULL OR own_minor IS NOT NULL));
ALTER TABLE spending_break ADD CONSTRAINT spending_break_in_order CHECK (
  until_at > from_at AND ended_at BETWEEN from_at AND until_at AND (ended_at IS NOT NULL OR end_reason = ''));
-- One at a time.
ALTER TABLE spending_break ADD CONSTRAINT spending_break_one_at_once
  EXCLUDE USING gist (customer_id WITH =, tstzrange(from_at, COALESCE(ended_at, until_at)) WITH &&);
ALTER TABLE decline ADD CONSTRAINT decline_of_something CHECK (amount_minor > 0);
