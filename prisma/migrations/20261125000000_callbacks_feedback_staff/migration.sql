-- CreateEnum
CREATE TYPE "Topic" AS ENUM ('payments', 'refunds', 'hardship', 'account', 'other');

-- CreateEnum
CREATE TYPE "MethodKind" AS ENUM ('card', 'direct_debit');

-- CreateEnum
CREATE TYPE "CallbackEnd" AS ENUM ('kept', 'not_reached', 'cancelled', 'missed');

-- CreateEnum
CREATE TYPE "CallOutcome" AS ENUM ('reached', 'no_answer', 'wrong_number');

-- CreateEnum
CREATE TYPE "FeedbackKind" AS ENUM ('idea', 'problem', 'praise');

-- CreateEnum
CREATE TYPE "FeedbackSource" AS ENUM ('form', 'rating');

-- CreateEnum
CREATE TYPE "FeedbackStatus" AS ENUM ('new', 'planned', 'doing', 'done', 'declined');

-- CreateEnum
CREATE TYPE "FeedbackChangeKind" AS ENUM ('status', 'assigned', 'note', 'reply');

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "invited_at" TIMESTAMPTZ(3),
ADD COLUMN     "joined_at" TIMESTAMPTZ(3),
ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "skills" "Topic"[] DEFAULT ARRAY[]::"Topic"[];

-- AlterTable
ALTER TABLE "human_request" ADD COLUMN     "callback_id" UUID;

-- CreateTable
CREATE TABLE "payment_method" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" "MethodKind" NOT NULL,
    "label" TEXT NOT NULL,
    "expires_on" DATE,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_method_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extension" (
    "id" UUID NOT NULL,
    "instalment_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hardship" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "hardship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shift" (
    "id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "shift_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "callback" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "conversation_id" UUID,
    "plan_id" UUID,
    "topic" "Topic" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "wall_time" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "client_key" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reminded_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end" "CallbackEnd",

    CONSTRAINT "callback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "callback_attempt" (
    "callback_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "agent_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "outcome" "CallOutcome",
    "notes" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "callback_attempt_pkey" PRIMARY KEY ("callback_id","number")
);

-- CreateTable
CREATE TABLE "feedback_item" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "kind" "FeedbackKind" NOT NULL,
    "source" "FeedbackSource" NOT NULL,
    "text" TEXT NOT NULL,
    "score" INTEGER,
    "locale" TEXT NOT NULL,
    "plan_id" UUID,
    "conversation_id" UUID,
    "may_write" BOOLEAN NOT NULL DEFAULT true,
    "status" "FeedbackStatus" NOT NULL DEFAULT 'new',
    "assignee_id" UUID,
    "client_key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "feedback_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback_change" (
    "id" UUID NOT NULL,
    "feedback_id" UUID NOT NULL,
    "kind" "FeedbackChangeKind" NOT NULL,
    "author_id" UUID NOT NULL,
    "from_status" "FeedbackStatus",
    "to_status" "FeedbackStatus",
    "assignee_id" UUID,
    "text" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "feedback_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "subject_id" UUID,
    "customer_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "payment_method_customer_id_idx" ON "payment_method"("customer_id");

-- CreateIndex
CREATE INDEX "extension_instalment_id_idx" ON "extension"("instalment_id");

-- CreateIndex
CREATE INDEX "extension_customer_id_idx" ON "extension"("customer_id");

-- CreateIndex
CREATE INDEX "hardship_plan_id_idx" ON "hardship"("plan_id");

-- CreateIndex
CREATE INDEX "hardship_customer_id_idx" ON "hardship"("customer_id");

-- CreateIndex
CREATE INDEX "shift_starts_at_idx" ON "shift"("starts_at");

-- CreateIndex
CREATE INDEX "callback_agent_id_starts_at_idx" ON "callback"("agent_id", "starts_at");

-- CreateIndex
CREATE INDEX "callback_customer_id_starts_at_idx" ON "callback"("customer_id", "starts_at");

-- CreateIndex
CREATE INDEX "callback_conversation_id_idx" ON "callback"("conversation_id");

-- CreateIndex
CREATE UNIQUE INDEX "callback_id_customer_id_key" ON "callback"("id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "callback_customer_id_client_key_key" ON "callback"("customer_id", "client_key");

-- CreateIndex
CREATE INDEX "feedback_item_customer_id_created_at_idx" ON "feedback_item"("customer_id", "created_at");

-- CreateIndex
CREATE INDEX "feedback_item_status_created_at_idx" ON "feedback_item"("status", "created_at");

-- CreateIndex
CREATE INDEX "feedback_item_assignee_id_idx" ON "feedback_item"("assignee_id");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_item_customer_id_client_key_key" ON "feedback_item"("customer_id", "client_key");

-- CreateIndex
CREATE INDEX "feedback_change_feedback_id_created_at_idx" ON "feedback_change"("feedback_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_at_idx" ON "audit_entry"("actor_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_customer_id_at_idx" ON "audit_entry"("customer_id", "at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_at_idx" ON "audit_entry"("subject_id", "at");

-- AddForeignKey
ALTER TABLE "payment_method" ADD CONSTRAINT "payment_method_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_instalment_id_fkey" FOREIGN KEY ("instalment_id") REFERENCES "instalment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hardship" ADD CONSTRAINT "hardship_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hardship" ADD CONSTRAINT "hardship_plan_of_customer_fkey" FOREIGN KEY ("plan_id", "customer_id") REFERENCES "plan"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "human_request" ADD CONSTRAINT "human_request_callback_of_customer_fkey" FOREIGN KEY ("callback_id", "customer_id") REFERENCES "callback"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shift" ADD CONSTRAINT "shift_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callback" ADD CONSTRAINT "callback_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callback" ADD CONSTRAINT "callback_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callback" ADD CONSTRAINT "callback_conversation_of_customer_fkey" FOREIGN KEY ("conversation_id", "customer_id") REFERENCES "conversation"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callback" ADD CONSTRAINT "callback_plan_of_customer_fkey" FOREIGN KEY ("plan_id", "customer_id") REFERENCES "plan"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callback_attempt" ADD CONSTRAINT "callback_attempt_callback_id_fkey" FOREIGN KEY ("callback_id") REFERENCES "callback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "callback_attempt" ADD CONSTRAINT "callback_attempt_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_item" ADD CONSTRAINT "feedback_item_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_item" ADD CONSTRAINT "feedback_item_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_item" ADD CONSTRAINT "feedback_plan_of_customer_fkey" FOREIGN KEY ("plan_id", "customer_id") REFERENCES "plan"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_item" ADD CONSTRAINT "feedback_conversation_of_customer_fkey" FOREIGN KEY ("conversation_id", "customer_id") REFERENCES "conversation"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_change" ADD CONSTRAINT "feedback_change_feedback_id_fkey" FOREIGN KEY ("feedback_id") REFERENCES "feedback_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_change" ADD CONSTRAINT "feedback_change_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_change" ADD CONSTRAINT "feedback_change_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

