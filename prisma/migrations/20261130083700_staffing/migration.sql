-- CreateEnum
CREATE TYPE "ContactChannel" AS ENUM ('chat', 'call');

-- CreateTable
CREATE TABLE "contact_count" (
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "topic" "Topic" NOT NULL,
    "language" TEXT NOT NULL,
    "channel" "ContactChannel" NOT NULL,
    "came" INTEGER NOT NULL,
    "handled" INTEGER NOT NULL,
    "handled_seconds" INTEGER NOT NULL,

    CONSTRAINT "contact_count_pkey" PRIMARY KEY ("starts_at","topic","language","channel")
);

-- CreateTable
CREATE TABLE "staffing_rules" (
    "version" INTEGER NOT NULL,
    "answer_percent" INTEGER NOT NULL,
    "within_seconds" INTEGER NOT NULL,
    "chats_at_once" INTEGER NOT NULL,
    "patience_seconds" INTEGER NOT NULL,
    "shrink_percent" INTEGER NOT NULL,
    "first_payday" INTEGER NOT NULL,
    "second_payday" INTEGER NOT NULL,
    "soon_hours" INTEGER NOT NULL,
    "soon_percent" INTEGER NOT NULL,
    "very_soon_hours" INTEGER NOT NULL,
    "very_soon_percent" INTEGER NOT NULL,
    "many_seats" INTEGER NOT NULL,
    "week_budget" INTEGER NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "staffing_rules_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "gap_run" (
    "day" DATE NOT NULL,
    "ran_at" TIMESTAMPTZ(3) NOT NULL,
    "opened" INTEGER NOT NULL,

    CONSTRAINT "gap_run_pkey" PRIMARY KEY ("day")
);

-- AddForeignKey
ALTER TABLE "staffing_rules" ADD CONSTRAINT "staffing_rules_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE contact_count ADD CONSTRAINT contact_count_half_hour
  CHECK (starts_at = date_bin('30 minutes', starts_at, 'epoch'));
ALTER TABLE contact_count ADD CONSTRAINT contact_count_bounds
  CHECK (came >= 1 AND handled BETWEEN 0 AND came AND handled_seconds >= 0);
ALTER TABLE contact_count ADD CONSTRAINT contact_count_language CHECK (language ~ '^[a-z]{2,3}$');
ALTER TABLE gap_run ADD CONSTRAINT gap_run_opened CHECK (opened >= 0);
ALTER TABLE staffing_rules ADD CONSTRAINT staffing_rules_within_bounds CHECK (
  version >= 1
  AND answer_percent BETWEEN 50 AND 99
  AND within_seconds BETWEEN 10 AND 3600
  AND chats_at_once BETWEEN 1 AND 8
  AND patience_seconds BETWEEN 30 AND 7200
  AND shrink_percent BETWEEN 0 AND 50
  AND first_payday BETWEEN 0 AND 31
  AND second_payday BETWEEN 0 AND 31
  AND soon_hours BETWEEN 1 AND 168
  AND soon_percent BETWEEN 0 AND 100
  AND very_soon_hours BETWEEN 1 AND soon_hours
  AND very_soon_percent BETWEEN soon_percent AND 100
  AND many_seats BETWEEN 2 AND 50
  AND week_budget BETWEEN 0 AND 1000000000
);
CREATE TRIGGER staffing_rules_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON staffing_rules
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
