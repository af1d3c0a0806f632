-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ComplaintStep" ADD VALUE 'kept';
ALTER TYPE "ComplaintStep" ADD VALUE 'not_kept';

-- AlterTable
ALTER TABLE "complaint" ADD COLUMN     "kept_at" TIMESTAMPTZ(3),
ADD COLUMN     "promise" TEXT NOT NULL DEFAULT '';

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE complaint ADD CONSTRAINT complaint_kept_what_was_promised CHECK (kept_at IS NULL OR promise <> '');
CREATE INDEX complaint_open_promise_idx ON complaint (due_on)
  WHERE promise <> '' AND kept_at IS NULL AND ended_at IS NOT NULL;
