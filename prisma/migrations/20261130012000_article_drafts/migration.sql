-- AlterTable
ALTER TABLE "article" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "archived_by_id" UUID,
ADD COLUMN     "author_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "published_by_id" UUID;

-- CreateTable
CREATE TABLE "article_draft" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "follows" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "author_ids" UUID[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "returned_at" TIMESTAMPTZ(3),
    "returned_by_id" UUID,
    "returned_words" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "article_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_recall" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "archived" BOOLEAN NOT NULL,
    "passages" TEXT[],
    "texts" JSONB NOT NULL,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_recall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_correction" (
    "recall_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_correction_pkey" PRIMARY KEY ("recall_id","customer_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_draft_slug_locale_key" ON "article_draft"("slug", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "article_recall_slug_locale_version_archived_key" ON "article_recall"("slug", "locale", "version", "archived");

-- CreateIndex
CREATE INDEX "article_correction_customer_id_idx" ON "article_correction"("customer_id");

-- CreateIndex
CREATE INDEX "article_correction_conversation_id_idx" ON "article_correction"("conversation_id");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_archived_by_id_fkey" FOREIGN KEY ("archived_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_draft" ADD CONSTRAINT "article_draft_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_draft" ADD CONSTRAINT "article_draft_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_draft" ADD CONSTRAINT "article_draft_returned_by_id_fkey" FOREIGN KEY ("returned_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_recall" ADD CONSTRAINT "article_recall_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_correction" ADD CONSTRAINT "article_correction_recall_id_fkey" FOREIGN KEY ("recall_id") REFERENCES "article_recall"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_correction" ADD CONSTRAINT "article_correction_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_correction" ADD CONSTRAINT "article_correction_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
-- Two people for each version: whoever puts it in force has written nothing of it. What came with the program has none.
ALTER TABLE article ADD CONSTRAINT article_two_people CHECK (
  CASE WHEN published_by_id IS NULL THEN version = 1 AND author_ids = '{}'
       ELSE COALESCE(cardinality(author_ids), 0) > 0 AND published_by_id <> ALL (author_ids) END);
ALTER TABLE article ADD CONSTRAINT article_archived_is_past CHECK (
  (archived_at IS NULL) = (archived_by_id IS NULL) AND (archived_at IS NULL OR superseded_at IS NOT NULL));
ALTER TABLE article_draft ADD CONSTRAINT article_draft_counts CHECK (follows >= 0 AND revision > 0);
ALTER TABLE article_draft ADD CONSTRAINT article_draft_has_author CHECK (
  COALESCE(cardinality(author_ids), 0) > 0 AND saved_by_id = ANY (author_ids));
ALTER TABLE article_draft ADD CONSTRAINT article_draft_submitted CHECK (
  (submitted_at IS NULL) = (submitted_by_id IS NULL) AND (submitted_at IS NULL OR (title <> '' AND body <> '')));
ALTER TABLE article_draft ADD CONSTRAINT article_draft_returned CHECK (
  (returned_at IS NULL) = (returned_by_id IS NULL) AND (returned_at IS NULL) = (returned_words = ''));
ALTER TABLE article_recall ADD CONSTRAINT article_recall_of_words CHECK (cardinality(passages) > 0);

-- What customers were answered with stays as it was.
CREATE FUNCTION article_words_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (OLD.slug, OLD.locale, OLD.version, OLD.title, OLD.body, OLD.author_ids, OLD.published_at)
     IS DISTINCT FROM (NEW.slug, NEW.locale, NEW.version, NEW.title, NEW.body, NEW.author_ids, NEW.published_at) THEN
    RAISE EXCEPTION 'the words of a published article stay'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'article_words_stay';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER article_words_stay BEFORE UPDATE OR DELETE ON article
  FOR EACH ROW EXECUTE FUNCTION article_words_stay();

-- Whoever was told what an article said, by its passages. Only answers that cite anything are in it, and a probe is
-- one passage.
CREATE INDEX event_cited ON event USING gin ((content -> 'citations') jsonb_path_ops)
  WHERE content ? 'citations';
CREATE TRIGGER article_correction_not_of_the_erased BEFORE INSERT ON article_correction
  FOR EACH ROW EXECUTE FUNCTION not_of_the_erased('customer_id');
