-- CreateEnum
CREATE TYPE "VerdictReason" AS ENUM ('wrong', 'off_topic', 'outdated', 'no_help', 'other');

-- CreateEnum
CREATE TYPE "GapCause" AS ENUM ('not_understood', 'not_found', 'out_of_scope');

-- CreateEnum
CREATE TYPE "KnowledgeOutcome" AS ENUM ('answered', 'dismissed');

-- CreateTable
CREATE TABLE "answer_verdict" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "is_helpful" BOOLEAN NOT NULL,
    "reason" "VerdictReason",
    "text" TEXT NOT NULL DEFAULT '',
    "said_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision_id" UUID,

    CONSTRAINT "answer_verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "knowledge_gap" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "question_seq" INTEGER NOT NULL,
    "answer_seq" INTEGER NOT NULL,
    "cause" "GapCause" NOT NULL,
    "language" TEXT NOT NULL,
    "topic" TEXT,
    "score" REAL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision_id" UUID,

    CONSTRAINT "knowledge_gap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "knowledge_decision" (
    "id" UUID NOT NULL,
    "outcome" "KnowledgeOutcome" NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "knowledge_decision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "answer_verdict_is_helpful_said_at_idx" ON "answer_verdict"("is_helpful", "said_at");

-- CreateIndex
CREATE INDEX "answer_verdict_decision_id_idx" ON "answer_verdict"("decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_verdict_conversation_id_seq_key" ON "answer_verdict"("conversation_id", "seq");

-- CreateIndex
CREATE INDEX "knowledge_gap_asked_at_idx" ON "knowledge_gap"("asked_at");

-- CreateIndex
CREATE INDEX "knowledge_gap_decision_id_asked_at_idx" ON "knowledge_gap"("decision_id", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_gap_conversation_id_answer_seq_key" ON "knowledge_gap"("conversation_id", "answer_seq");

-- CreateIndex
CREATE INDEX "knowledge_decision_decided_by_id_idx" ON "knowledge_decision"("decided_by_id");

-- AddForeignKey
ALTER TABLE "answer_verdict" ADD CONSTRAINT "answer_verdict_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_verdict" ADD CONSTRAINT "answer_verdict_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "knowledge_decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "knowledge_gap" ADD CONSTRAINT "knowledge_gap_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "knowledge_gap" ADD CONSTRAINT "knowledge_gap_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "knowledge_decision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "knowledge_decision" ADD CONSTRAINT "knowledge_decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE answer_verdict ADD CONSTRAINT answer_verdict_why CHECK (
  (NOT is_helpful OR reason IS NULL) AND (text = '' OR (reason IS NOT NULL AND reason = 'other')));
ALTER TABLE answer_verdict ADD CONSTRAINT answer_verdict_of_unhelpful CHECK (decision_id IS NULL OR NOT is_helpful);
ALTER TABLE knowledge_gap ADD CONSTRAINT knowledge_gap_in_order CHECK (
  answer_seq > question_seq AND question_seq > 0 AND (score IS NULL OR score BETWEEN 0 AND 1));
