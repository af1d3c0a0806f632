-- CreateEnum
CREATE TYPE "IssueTracker" AS ENUM ('github', 'linear');

-- CreateTable
CREATE TABLE "theme_issue" (
    "id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "tracker" "IssueTracker" NOT NULL,
    "marker" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "tries_left" INTEGER NOT NULL,
    "tried_at" TIMESTAMPTZ(3),
    "is_unclear" BOOLEAN NOT NULL DEFAULT false,
    "failure" TEXT,
    "failed_at" TIMESTAMPTZ(3),
    "key" TEXT,
    "url" TEXT,
    "created_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "is_dropped" BOOLEAN NOT NULL DEFAULT false,
    "looked_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "missing_at" TIMESTAMPTZ(3),

    CONSTRAINT "theme_issue_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "theme_issue_marker_key" ON "theme_issue"("marker");

-- CreateIndex
CREATE INDEX "theme_issue_requested_by_id_idx" ON "theme_issue"("requested_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "theme_issue_theme_id_tracker_key" ON "theme_issue"("theme_id", "tracker");

-- AddForeignKey
ALTER TABLE "theme_issue" ADD CONSTRAINT "theme_issue_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_issue" ADD CONSTRAINT "theme_issue_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE theme_issue ADD CONSTRAINT theme_issue_created CHECK (
  (url IS NULL) = (created_at IS NULL) AND (url IS NULL) = (key IS NULL));
ALTER TABLE theme_issue ADD CONSTRAINT theme_issue_one_end CHECK (url IS NULL OR (failed_at IS NULL AND NOT is_unclear));
ALTER TABLE theme_issue ADD CONSTRAINT theme_issue_failure CHECK (failed_at IS NULL OR failure IS NOT NULL);
ALTER TABLE theme_issue ADD CONSTRAINT theme_issue_closed CHECK (
  url IS NOT NULL OR (closed_at IS NULL AND missing_at IS NULL AND looked_at IS NULL AND asked_at IS NULL));
ALTER TABLE theme_issue ADD CONSTRAINT theme_issue_dropped CHECK (closed_at IS NOT NULL OR NOT is_dropped);
ALTER TABLE theme_issue ADD CONSTRAINT theme_issue_tries CHECK (tries_left >= 0 AND attempts >= 0);
CREATE INDEX theme_issue_look ON theme_issue (asked_at) WHERE url IS NOT NULL;
