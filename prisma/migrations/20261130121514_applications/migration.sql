-- AlterTable
ALTER TABLE "person" ADD COLUMN     "new_since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "application_rules" (
    "version" INTEGER NOT NULL,
    "is_open" BOOLEAN NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_rules_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "languages" TEXT[],
    "occupation" TEXT NOT NULL,
    "weekly_hours" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "test_version" INTEGER,
    "test_language" TEXT,
    "test_choices" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "test_answer" TEXT NOT NULL DEFAULT '',
    "tested_at" TIMESTAMPTZ(3),
    "invited_at" TIMESTAMPTZ(3),
    "declined_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "application_email_key" ON "application"("email");

-- CreateIndex
CREATE INDEX "application_applied_at_id_idx" ON "application"("applied_at", "id");

-- AddForeignKey
ALTER TABLE "application_rules" ADD CONSTRAINT "application_rules_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.

ALTER TABLE application
  ADD CONSTRAINT application_hours CHECK (weekly_hours BETWEEN 1 AND 60),
  ADD CONSTRAINT application_languages CHECK (cardinality(languages) > 0),
  ADD CONSTRAINT application_decided_once CHECK (invited_at IS NULL OR declined_at IS NULL),
  ADD CONSTRAINT application_decided_by
    CHECK ((invited_at IS NULL AND declined_at IS NULL) = (decided_by_id IS NULL)),
  ADD CONSTRAINT application_tested CHECK (
    (tested_at IS NULL) = (test_version IS NULL) AND (tested_at IS NULL) = (test_language IS NULL)
    AND (tested_at IS NULL) = (test_answer = '') AND (tested_at IS NULL) = (cardinality(test_choices) = 0)
  );

ALTER TABLE application_rules ADD CONSTRAINT application_rules_version CHECK (version > 0);

-- Only of staff who are new, agents all of them.
ALTER TABLE person ADD CONSTRAINT person_new_is_agent CHECK (new_since IS NULL OR role = 'agent');
