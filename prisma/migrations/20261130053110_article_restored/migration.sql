-- DropIndex
DROP INDEX "article_recall_slug_locale_version_archived_key";

-- AlterTable
ALTER TABLE "article_recall" ADD COLUMN     "restored_at" TIMESTAMPTZ(3);

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
-- Once for each version that is gone, as long as it is.
CREATE UNIQUE INDEX article_recall_once ON article_recall (slug, locale, version, archived) WHERE restored_at IS NULL;
