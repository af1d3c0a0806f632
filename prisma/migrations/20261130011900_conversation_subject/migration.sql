-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "subject" JSONB;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
CREATE INDEX conversation_unnamed ON conversation (closed_at)
  WHERE closed_at IS NOT NULL AND subject IS NULL AND sealed_seq IS NULL;
