-- AlterTable
ALTER TABLE "saved_reply" ADD COLUMN     "titles" JSONB NOT NULL DEFAULT '{}';

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE saved_reply ADD CONSTRAINT saved_reply_titles
  CHECK (jsonb_typeof(titles) = 'object'
         AND NOT jsonb_path_exists(titles, '$.* ? (@.type() != "string" || @ == "")'));
