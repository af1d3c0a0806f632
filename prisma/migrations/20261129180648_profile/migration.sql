-- AlterTable
ALTER TABLE "person" ADD COLUMN     "address_extra" TEXT,
ADD COLUMN     "address_line" TEXT,
ADD COLUMN     "city" TEXT,
ADD COLUMN     "country" CHAR(2),
ADD COLUMN     "postcode" TEXT,
ADD COLUMN     "region" TEXT;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE person ADD CONSTRAINT person_address_is_whole CHECK (
  num_nonnulls(address_line, city, country) IN (0, 3)
  AND (address_line IS NOT NULL OR num_nonnulls(address_extra, postcode, region) = 0));
