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
ADD COLUMN     "redress" TEXT NOT NULL DEFAULT '';

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE complaint ADD CONSTRAINT complaint_redressed_something CHECK (redressed_at IS NULL OR redress <> '');
CREATE INDEX complaint_open_redress_idx ON complaint (due_on)
  WHERE redress <> '' AND redressed_at IS NULL AND ended_at IS NOT NULL;
