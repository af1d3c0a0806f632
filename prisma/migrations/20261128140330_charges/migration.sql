-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "charge_id" UUID;

-- CreateTable
CREATE TABLE "charge" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "method_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "proof_url" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "returned_minor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "charge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "simulated_charge" (
    "id" UUID NOT NULL,
    "card" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "asks_for_proof" BOOLEAN NOT NULL DEFAULT false,
    "settled_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "returned_minor" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "simulated_charge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "charge_customer_id_created_at_idx" ON "charge"("customer_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "charge_id_customer_id_key" ON "charge"("id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "charge_customer_id_key_key" ON "charge"("customer_id", "key");

-- CreateIndex
CREATE INDEX "payment_charge_id_idx" ON "payment"("charge_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_method_id_customer_id_key" ON "payment_method"("id", "customer_id");

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_charge_of_customer_fkey" FOREIGN KEY ("charge_id", "customer_id") REFERENCES "charge"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charge" ADD CONSTRAINT "charge_method_of_customer_fkey" FOREIGN KEY ("method_id", "customer_id") REFERENCES "payment_method"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE charge ADD CONSTRAINT charge_positive CHECK (amount_minor > 0);
ALTER TABLE charge ADD CONSTRAINT charge_one_end
  CHECK ((settled_at IS NULL OR failed_at IS NULL) AND (failed_at IS NULL) = (failure IS NULL));
ALTER TABLE charge ADD CONSTRAINT charge_returned CHECK (returned_minor BETWEEN 0 AND amount_minor);
CREATE INDEX charge_open ON charge (created_at) WHERE settled_at IS NULL AND failed_at IS NULL;
ALTER TABLE simulated_charge ADD CONSTRAINT simulated_charge_one_end
  CHECK ((settled_at IS NULL OR declined_at IS NULL) AND (declined_at IS NULL) = (failure IS NULL));
ALTER TABLE simulated_charge ADD CONSTRAINT simulated_charge_returned CHECK (returned_minor BETWEEN 0 AND amount_minor);
