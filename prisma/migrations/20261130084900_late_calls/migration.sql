-- AlterTable
ALTER TABLE "callback" ADD COLUMN     "rescued_at" TIMESTAMPTZ(3);

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE callback ADD CONSTRAINT callback_rescued_when_late
  CHECK (rescued_at IS NULL OR rescued_at >= starts_at);
