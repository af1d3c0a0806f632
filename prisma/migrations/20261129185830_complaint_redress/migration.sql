-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ComplaintStep" ADD VALUE 'redressed';
ALTER TYPE "ComplaintStep" ADD VALUE 'redress_overdue';

-- AlterTable
ALTER TABLE "complaint" ADD COLUMN     "redressed_at" TIMESTAMPTZ(3),
ADD COLUMN     "redress" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "redress_on" DATE,
ADD COLUMN     "redress_reminded" INTEGER NOT NULL DEFAULT 0;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE complaint ADD CONSTRAINT complaint_redressed_something CHECK (redressed_at IS NULL OR redress <> '');
ALTER TABLE complaint ADD CONSTRAINT complaint_redress_has_a_day CHECK (redress = '' OR redress_on IS NOT NULL);
CREATE INDEX complaint_open_redress_idx ON complaint (redress_on) WHERE redress <> '' AND redressed_at IS NULL;
