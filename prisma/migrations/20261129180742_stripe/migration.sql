-- AlterTable
ALTER TABLE "payment_method" ADD COLUMN     "token" TEXT;

-- CreateTable
CREATE TABLE "stripe_customer" (
    "customer_id" UUID NOT NULL,
    "stripe_id" TEXT NOT NULL,

    CONSTRAINT "stripe_customer_pkey" PRIMARY KEY ("customer_id")
);

-- CreateTable
CREATE TABLE "stripe_setup" (
    "id" UUID NOT NULL,
    "session_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stripe_setup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_charge" (
    "id" UUID NOT NULL,
    "intent_id" TEXT NOT NULL,

    CONSTRAINT "stripe_charge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_payout" (
    "id" UUID NOT NULL,
    "refund_id" TEXT NOT NULL,

    CONSTRAINT "stripe_payout_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "stripe_customer_stripe_id_key" ON "stripe_customer"("stripe_id");

-- CreateIndex
CREATE UNIQUE INDEX "stripe_setup_session_id_key" ON "stripe_setup"("session_id");

-- CreateIndex
CREATE UNIQUE INDEX "stripe_charge_intent_id_key" ON "stripe_charge"("intent_id");

-- CreateIndex
CREATE UNIQUE INDEX "stripe_payout_refund_id_key" ON "stripe_payout"("refund_id");

-- AddForeignKey
ALTER TABLE "stripe_customer" ADD CONSTRAINT "stripe_customer_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
