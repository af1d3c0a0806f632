-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('merchants', 'customers', 'purchases', 'payments');

-- CreateEnum
CREATE TYPE "ImportStep" AS ENUM ('check', 'write');

-- CreateTable
CREATE TABLE "feed_import" (
    "id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "feed_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_import_run" (
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "step" "ImportStep" NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "touched_at" TIMESTAMPTZ(3) NOT NULL,
    "bytes_done" BIGINT NOT NULL DEFAULT 0,
    "lines_done" INTEGER NOT NULL DEFAULT 0,
    "report_bytes" BIGINT NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "same" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "ended_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "feed_import_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "feed_import_created_by_id_idx" ON "feed_import"("created_by_id");

-- CreateIndex
CREATE INDEX "feed_import_created_at_idx" ON "feed_import"("created_at");

-- CreateIndex
CREATE INDEX "feed_import_run_asked_by_id_idx" ON "feed_import_run"("asked_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "feed_import_run_import_id_step_key" ON "feed_import_run"("import_id", "step");

-- AddForeignKey
ALTER TABLE "feed_import" ADD CONSTRAINT "feed_import_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_import_run" ADD CONSTRAINT "feed_import_run_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "feed_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_import_run" ADD CONSTRAINT "feed_import_run_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE feed_import_run ADD CONSTRAINT feed_import_run_one_end CHECK (ended_at IS NULL OR cancelled_at IS NULL);
ALTER TABLE feed_import_run ADD CONSTRAINT feed_import_run_counts CHECK (bytes_done >= 0 AND lines_done >= 0 AND report_bytes >= 0);
CREATE INDEX feed_import_run_open ON feed_import_run (touched_at) WHERE ended_at IS NULL AND cancelled_at IS NULL;

-- Looked at row by row at COMMIT, with a plan that a session makes once: perhaps when the books were almost empty. Whatever
-- the statistics say by then, the entries of one transaction are few, and are found by its index.
ALTER FUNCTION ledger_transaction_balances() SET enable_seqscan = off SET enable_hashjoin = off;
ALTER FUNCTION ledger_transaction_has_entries() SET enable_seqscan = off;
