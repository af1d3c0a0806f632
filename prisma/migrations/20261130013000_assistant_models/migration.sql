-- CreateEnum
CREATE TYPE "TakenOver" AS ENUM ('slow', 'failed', 'cut', 'figure', 'resting', 'customer_cap', 'portal_cap');

-- DropIndex
DROP INDEX "assistant_run_conversation_id_idx";

-- AlterTable
ALTER TABLE "assistant_run" ADD COLUMN     "answered_by" TEXT,
ADD COLUMN     "cost_micros" BIGINT,
ADD COLUMN     "first_text_ms" INTEGER,
ADD COLUMN     "is_estimated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "links_left_out" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "outside_model" TEXT,
ADD COLUMN     "outside_on" DATE,
ADD COLUMN     "steps" INTEGER,
ADD COLUMN     "taken_over" "TakenOver",
ADD COLUMN     "tokens_in" INTEGER,
ADD COLUMN     "tokens_out" INTEGER,
ADD COLUMN     "whole_ms" INTEGER;

-- CreateTable
CREATE TABLE "assistant_day" (
    "day" DATE NOT NULL,
    "turns" INTEGER NOT NULL,
    "unpriced" INTEGER NOT NULL,
    "tokens_in" BIGINT NOT NULL,
    "tokens_out" BIGINT NOT NULL,
    "cost_micros" BIGINT NOT NULL,

    CONSTRAINT "assistant_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "assistant_trial" (
    "id" UUID NOT NULL,
    "model" TEXT NOT NULL,
    "against" TEXT NOT NULL,
    "questions" INTEGER NOT NULL,
    "results" JSONB NOT NULL DEFAULT '[]',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "touched_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "assistant_trial_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assistant_rules" (
    "version" INTEGER NOT NULL,
    "customer_cents" INTEGER NOT NULL,
    "customer_thousands" INTEGER NOT NULL,
    "portal_dollars" INTEGER NOT NULL,
    "portal_thousands" INTEGER NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assistant_rules_pkey" PRIMARY KEY ("version")
);

-- CreateIndex
CREATE INDEX "assistant_run_conversation_id_outside_on_idx" ON "assistant_run"("conversation_id", "outside_on");

-- CreateIndex
CREATE INDEX "assistant_run_started_at_idx" ON "assistant_run"("started_at");

-- CreateIndex
CREATE INDEX "assistant_trial_asked_at_idx" ON "assistant_trial"("asked_at");

-- AddForeignKey
ALTER TABLE "assistant_trial" ADD CONSTRAINT "assistant_trial_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assistant_rules" ADD CONSTRAINT "assistant_rules_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE assistant_rules ADD CONSTRAINT assistant_rules_within_bounds CHECK (
  version >= 1
  AND customer_cents BETWEEN 0 AND 9999
  AND customer_thousands BETWEEN 0 AND 99999
  AND portal_dollars BETWEEN 0 AND 99999
  AND portal_thousands BETWEEN 0 AND 99999);
CREATE TRIGGER assistant_rules_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON assistant_rules
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
-- Each costs money and the provider's patience: one at a time.
CREATE UNIQUE INDEX assistant_trial_one_live ON assistant_trial ((true)) WHERE ended_at IS NULL AND cancelled_at IS NULL;
