-- CreateEnum
CREATE TYPE "ShipmentState" AS ENUM ('ordered', 'sent', 'out_for_delivery', 'ready_to_collect', 'delivered', 'not_delivered', 'sent_back');

-- AlterTable
ALTER TABLE "merchant" ADD COLUMN     "colour" CHAR(7),
ADD COLUMN     "logo_hash" CHAR(64);

-- AlterTable
ALTER TABLE "purchase_item" ADD COLUMN     "picture_hash" CHAR(64);

-- CreateTable
CREATE TABLE "picture" (
    "hash" CHAR(64) NOT NULL,
    "file_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "picture_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "shipment_news" (
    "id" UUID NOT NULL,
    "purchase_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "ShipmentState" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "carrier" TEXT,
    "tracking_number" TEXT,
    "tracking_url" TEXT,

    CONSTRAINT "shipment_news_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "picture_file_id_key" ON "picture"("file_id");

-- CreateIndex
CREATE INDEX "picture_told_at_idx" ON "picture"("told_at");

-- CreateIndex
CREATE UNIQUE INDEX "shipment_news_reference_key" ON "shipment_news"("reference");

-- CreateIndex
CREATE INDEX "shipment_news_purchase_id_idx" ON "shipment_news"("purchase_id");

-- CreateIndex
CREATE INDEX "shipment_news_customer_id_idx" ON "shipment_news"("customer_id");

-- CreateIndex
CREATE INDEX "merchant_logo_hash_idx" ON "merchant"("logo_hash");

-- CreateIndex
CREATE INDEX "purchase_item_picture_hash_idx" ON "purchase_item"("picture_hash");

-- AddForeignKey
ALTER TABLE "merchant" ADD CONSTRAINT "merchant_logo_hash_fkey" FOREIGN KEY ("logo_hash") REFERENCES "picture"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase_item" ADD CONSTRAINT "purchase_item_picture_hash_fkey" FOREIGN KEY ("picture_hash") REFERENCES "picture"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment_news" ADD CONSTRAINT "shipment_news_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment_news" ADD CONSTRAINT "shipment_news_of_customer_fkey" FOREIGN KEY ("purchase_id", "customer_id") REFERENCES "purchase"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE picture ADD CONSTRAINT picture_of_our_types
  CHECK (type IN ('image/png', 'image/jpeg', 'image/webp') AND size > 0 AND hash ~ '^[0-9a-f]{64}$');
ALTER TABLE merchant ADD CONSTRAINT merchant_colour CHECK (colour ~ '^#[0-9a-f]{6}$');
ALTER TABLE shipment_news ADD CONSTRAINT shipment_news_tracking CHECK (tracking_url LIKE 'https://%');
CREATE TRIGGER shipment_news_not_of_the_erased BEFORE INSERT ON shipment_news
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
