-- CreateEnum
CREATE TYPE "ThemeStatus" AS ENUM ('proposed', 'confirmed', 'planned', 'in_progress', 'shipped', 'declined');

-- CreateEnum
CREATE TYPE "ThemeArea" AS ENUM ('payments', 'plans', 'returns', 'account', 'support', 'app');

-- CreateEnum
CREATE TYPE "ThemeChangeKind" AS ENUM ('proposed', 'created', 'renamed', 'status', 'area', 'owner', 'target', 'dismissed', 'merged', 'unmerged', 'evidence_added', 'evidence_removed', 'evidence_restored', 'evidence_moved', 'shipped', 'ship_undone');

-- AlterEnum
ALTER TYPE "FeedbackSource" ADD VALUE 'answer';

-- CreateTable
CREATE TABLE "theme" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "area" "ThemeArea",
    "status" "ThemeStatus" NOT NULL DEFAULT 'proposed',
    "owner_id" UUID,
    "target_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "merged_into_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),
    "shipped_at" TIMESTAMPTZ(3),

    CONSTRAINT "theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme_evidence" (
    "id" UUID NOT NULL,
    "theme_id" UUID,
    "customer_id" UUID NOT NULL,
    "feedback_id" UUID,
    "conversation_id" UUID,
    "seq" INTEGER,
    "callback_id" UUID,
    "attempt" INTEGER,
    "from_offset" INTEGER,
    "to_offset" INTEGER,
    "plan_id" UUID,
    "area" "ThemeArea",
    "language" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "marked_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,
    "apart_from" UUID[] DEFAULT ARRAY[]::UUID[],

    CONSTRAINT "theme_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme_change" (
    "id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "kind" "ThemeChangeKind" NOT NULL,
    "by_id" UUID,
    "from" TEXT,
    "to" TEXT,
    "other_id" UUID,
    "evidence" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "theme_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme_ship" (
    "id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,
    "texts" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "from_status" "ThemeStatus" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "send_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "theme_ship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "theme_notice" (
    "id" UUID NOT NULL,
    "ship_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "mailed" BOOLEAN NOT NULL DEFAULT false,
    "seen_at" TIMESTAMPTZ(3),
    "answer_id" UUID,

    CONSTRAINT "theme_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shift_debrief" (
    "id" UUID NOT NULL,
    "shift_id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "pains" JSONB NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shift_debrief_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "theme_number_key" ON "theme"("number");

-- CreateIndex
CREATE INDEX "theme_owner_id_idx" ON "theme"("owner_id");

-- CreateIndex
CREATE INDEX "theme_merged_into_id_idx" ON "theme"("merged_into_id");

-- CreateIndex
CREATE UNIQUE INDEX "theme_evidence_feedback_id_key" ON "theme_evidence"("feedback_id");

-- CreateIndex
CREATE INDEX "theme_evidence_theme_id_said_at_idx" ON "theme_evidence"("theme_id", "said_at");

-- CreateIndex
CREATE INDEX "theme_evidence_customer_id_idx" ON "theme_evidence"("customer_id");

-- CreateIndex
CREATE INDEX "theme_evidence_conversation_id_idx" ON "theme_evidence"("conversation_id");

-- CreateIndex
CREATE INDEX "theme_evidence_callback_id_idx" ON "theme_evidence"("callback_id");

-- CreateIndex
CREATE INDEX "theme_evidence_plan_id_idx" ON "theme_evidence"("plan_id");

-- CreateIndex
CREATE INDEX "theme_evidence_marked_by_id_created_at_idx" ON "theme_evidence"("marked_by_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "theme_evidence_feedback_id_customer_id_key" ON "theme_evidence"("feedback_id", "customer_id");

-- CreateIndex
CREATE INDEX "theme_change_theme_id_at_idx" ON "theme_change"("theme_id", "at");

-- CreateIndex
CREATE INDEX "theme_change_other_id_idx" ON "theme_change"("other_id");

-- CreateIndex
CREATE INDEX "theme_change_by_id_idx" ON "theme_change"("by_id");

-- CreateIndex
CREATE INDEX "theme_ship_theme_id_idx" ON "theme_ship"("theme_id");

-- CreateIndex
CREATE INDEX "theme_ship_by_id_idx" ON "theme_ship"("by_id");

-- CreateIndex
CREATE UNIQUE INDEX "theme_notice_answer_id_key" ON "theme_notice"("answer_id");

-- CreateIndex
CREATE INDEX "theme_notice_person_id_created_at_idx" ON "theme_notice"("person_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "theme_notice_ship_id_person_id_key" ON "theme_notice"("ship_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "shift_debrief_shift_id_key" ON "shift_debrief"("shift_id");

-- CreateIndex
CREATE INDEX "shift_debrief_agent_id_idx" ON "shift_debrief"("agent_id");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_item_id_customer_id_key" ON "feedback_item"("id", "customer_id");

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme" ADD CONSTRAINT "theme_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_evidence" ADD CONSTRAINT "theme_evidence_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_evidence" ADD CONSTRAINT "theme_evidence_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_evidence" ADD CONSTRAINT "evidence_feedback_of_customer_fkey" FOREIGN KEY ("feedback_id", "customer_id") REFERENCES "feedback_item"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_evidence" ADD CONSTRAINT "evidence_conversation_of_customer_fkey" FOREIGN KEY ("conversation_id", "customer_id") REFERENCES "conversation"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_evidence" ADD CONSTRAINT "evidence_callback_of_customer_fkey" FOREIGN KEY ("callback_id", "customer_id") REFERENCES "callback"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_evidence" ADD CONSTRAINT "evidence_plan_of_customer_fkey" FOREIGN KEY ("plan_id", "customer_id") REFERENCES "plan"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_evidence" ADD CONSTRAINT "evidence_message_fkey" FOREIGN KEY ("conversation_id", "seq") REFERENCES "event"("conversation_id", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_evidence" ADD CONSTRAINT "evidence_notes_fkey" FOREIGN KEY ("callback_id", "attempt") REFERENCES "callback_attempt"("callback_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_evidence" ADD CONSTRAINT "theme_evidence_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_evidence" ADD CONSTRAINT "theme_evidence_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_evidence" ADD CONSTRAINT "theme_evidence_removed_by_id_fkey" FOREIGN KEY ("removed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_change" ADD CONSTRAINT "theme_change_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_change" ADD CONSTRAINT "theme_change_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_change" ADD CONSTRAINT "theme_change_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_ship" ADD CONSTRAINT "theme_ship_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_ship" ADD CONSTRAINT "theme_ship_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_notice" ADD CONSTRAINT "theme_notice_ship_id_fkey" FOREIGN KEY ("ship_id") REFERENCES "theme_ship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_notice" ADD CONSTRAINT "theme_notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "theme_notice" ADD CONSTRAINT "theme_notice_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "feedback_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_debrief" ADD CONSTRAINT "shift_debrief_shift_id_fkey" FOREIGN KEY ("shift_id") REFERENCES "shift"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift_debrief" ADD CONSTRAINT "shift_debrief_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE theme ADD CONSTRAINT theme_named CHECK (status = 'proposed' OR (title <> '' AND area IS NOT NULL));
ALTER TABLE theme ADD CONSTRAINT theme_dismissed CHECK (dismissed_at IS NULL OR status = 'proposed');
ALTER TABLE theme ADD CONSTRAINT theme_shipped CHECK ((status = 'shipped') = (shipped_at IS NOT NULL));
ALTER TABLE theme ADD CONSTRAINT theme_merged_elsewhere CHECK (merged_into_id <> id);
ALTER TABLE theme ADD CONSTRAINT theme_target_month CHECK (extract(day FROM target_on) = 1);

ALTER TABLE theme_evidence ADD CONSTRAINT theme_evidence_one_source CHECK (
  num_nonnulls(feedback_id, seq, attempt) = 1
  AND (conversation_id IS NULL) = (seq IS NULL) AND (callback_id IS NULL) = (attempt IS NULL)
  AND (feedback_id IS NULL) = (from_offset IS NOT NULL) AND (from_offset IS NULL) = (to_offset IS NULL)
  AND (from_offset IS NULL OR (from_offset >= 0 AND to_offset > from_offset)));
ALTER TABLE theme_evidence ADD CONSTRAINT theme_evidence_of_theme CHECK (
  theme_id IS NOT NULL OR (confirmed_at IS NULL AND removed_at IS NULL));
CREATE UNIQUE INDEX theme_evidence_passage ON theme_evidence (conversation_id, seq, from_offset, to_offset)
  WHERE seq IS NOT NULL;
CREATE UNIQUE INDEX theme_evidence_notes ON theme_evidence (callback_id, attempt, from_offset, to_offset)
  WHERE attempt IS NOT NULL;
CREATE INDEX theme_evidence_loose ON theme_evidence (said_at DESC, id DESC) WHERE theme_id IS NULL;

CREATE TRIGGER theme_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON theme_change
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();

ALTER TABLE theme_ship ADD CONSTRAINT theme_ship_one_end CHECK (cancelled_at IS NULL OR sent_at IS NULL);
CREATE UNIQUE INDEX theme_ship_pending ON theme_ship (theme_id) WHERE cancelled_at IS NULL AND sent_at IS NULL;
