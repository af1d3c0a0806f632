-- AlterTable
ALTER TABLE "merchant" ADD COLUMN     "reference" TEXT;

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "reference" TEXT;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "phone" TEXT,
ADD COLUMN     "reference" TEXT;

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "reference" TEXT;

-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "reference" TEXT;

-- CreateTable
CREATE TABLE "feed_key" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "feed_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_request" (
    "key_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feed_request_pkey" PRIMARY KEY ("key_id","key")
);

-- CreateIndex
CREATE INDEX "feed_key_created_by_id_idx" ON "feed_key"("created_by_id");

-- CreateIndex
CREATE INDEX "feed_request_created_at_idx" ON "feed_request"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "merchant_reference_key" ON "merchant"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "payment_reference_key" ON "payment"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "person_reference_key" ON "person"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "plan_reference_key" ON "plan"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "refund_reference_key" ON "refund"("reference");

-- AddForeignKey
ALTER TABLE "feed_key" ADD CONSTRAINT "feed_key_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_request" ADD CONSTRAINT "feed_request_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "feed_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE person ADD CONSTRAINT person_reference_of_customer CHECK (reference IS NULL OR role = 'customer');
ALTER TABLE feed_request ADD CONSTRAINT feed_request_done CHECK (status BETWEEN 200 AND 299);
