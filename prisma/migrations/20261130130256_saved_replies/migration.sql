-- CreateTable
CREATE TABLE "saved_reply" (
    "id" UUID NOT NULL,
    "owner_id" UUID,
    "title" TEXT NOT NULL,
    "shortcut" TEXT NOT NULL,
    "topic" "Topic" NOT NULL DEFAULT 'other',
    "texts" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_reply_use" (
    "reply_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "saved_reply_use_pkey" PRIMARY KEY ("reply_id","on")
);

-- CreateIndex
CREATE INDEX "saved_reply_owner_id_idx" ON "saved_reply"("owner_id");

-- AddForeignKey
ALTER TABLE "saved_reply" ADD CONSTRAINT "saved_reply_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_reply" ADD CONSTRAINT "saved_reply_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_reply_use" ADD CONSTRAINT "saved_reply_use_reply_id_fkey" FOREIGN KEY ("reply_id") REFERENCES "saved_reply"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE saved_reply ADD CONSTRAINT saved_reply_title CHECK (length(title) BETWEEN 1 AND 80);
ALTER TABLE saved_reply ADD CONSTRAINT saved_reply_shortcut
  CHECK (length(shortcut) BETWEEN 1 AND 30 AND shortcut !~ '[[:space:]/]');
ALTER TABLE saved_reply ADD CONSTRAINT saved_reply_texts
  CHECK (jsonb_typeof(texts) = 'object' AND texts <> '{}'
         AND NOT jsonb_path_exists(texts, '$.* ? (@.type() != "string" || @ == "")'));
ALTER TABLE saved_reply_use ADD CONSTRAINT saved_reply_use_count CHECK (count > 0);

-- Of those that one person sees, the shared ones and their own, each shortcut means one. Two who take the same one at
-- once wait for each other: 25 is among the locks in server/platform/locks.ts.
CREATE FUNCTION saved_reply_shortcut_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.archived_at IS NOT NULL THEN
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.shortcut, 25));
  IF EXISTS (
    SELECT 1 FROM saved_reply other
    WHERE other.shortcut = NEW.shortcut AND other.id <> NEW.id AND other.archived_at IS NULL
      AND (other.owner_id IS NULL OR NEW.owner_id IS NULL OR other.owner_id = NEW.owner_id)
  ) THEN
    RAISE unique_violation USING
      MESSAGE = 'duplicate key value violates unique constraint "saved_reply_shortcut_once"',
      CONSTRAINT = 'saved_reply_shortcut_once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER saved_reply_shortcut_once
  BEFORE INSERT OR UPDATE OF shortcut, owner_id, archived_at ON saved_reply
  FOR EACH ROW EXECUTE FUNCTION saved_reply_shortcut_once();
