-- CreateEnum
CREATE TYPE "VoiceEnd" AS ENUM ('hung_up', 'declined', 'not_answered', 'failed', 'taken_to_phone', 'left', 'moved');

-- AlterTable
ALTER TABLE "callback" ADD COLUMN     "in_browser" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "voice_call" (
    "id" UUID NOT NULL,
    "conversation_id" UUID,
    "callback_id" UUID,
    "customer_id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,
    "started_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "connected_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end" "VoiceEnd",
    "customer_tab" UUID,
    "customer_session_id" UUID,
    "customer_seen_at" TIMESTAMPTZ(3),
    "agent_tab" UUID,
    "agent_session_id" UUID,
    "agent_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "voice_call_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "voice_call_conversation_id_idx" ON "voice_call"("conversation_id");

-- CreateIndex
CREATE INDEX "voice_call_callback_id_idx" ON "voice_call"("callback_id");

-- CreateIndex
CREATE INDEX "voice_call_customer_id_asked_at_idx" ON "voice_call"("customer_id", "asked_at");

-- CreateIndex
CREATE INDEX "voice_call_agent_id_asked_at_idx" ON "voice_call"("agent_id", "asked_at");

-- AddForeignKey
ALTER TABLE "voice_call" ADD CONSTRAINT "voice_call_conversation_of_customer_fkey" FOREIGN KEY ("conversation_id", "customer_id") REFERENCES "conversation"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voice_call" ADD CONSTRAINT "voice_call_callback_of_customer_fkey" FOREIGN KEY ("callback_id", "customer_id") REFERENCES "callback"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voice_call" ADD CONSTRAINT "voice_call_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voice_call" ADD CONSTRAINT "voice_call_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
CREATE UNIQUE INDEX voice_call_one_live ON voice_call (conversation_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX voice_call_one_live_of_callback ON voice_call (callback_id) WHERE ended_at IS NULL;
-- Several customers may ask at once; nobody speaks with two.
CREATE UNIQUE INDEX voice_call_one_of_agent ON voice_call (agent_id) WHERE accepted_at IS NOT NULL AND ended_at IS NULL;
CREATE UNIQUE INDEX voice_call_one_of_customer ON voice_call (customer_id) WHERE accepted_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX voice_call_live_of_customer ON voice_call (customer_id) WHERE ended_at IS NULL;
CREATE INDEX voice_call_live_of_agent ON voice_call (agent_id) WHERE ended_at IS NULL;
ALTER TABLE voice_call ADD CONSTRAINT voice_call_one_place CHECK (num_nonnulls(conversation_id, callback_id) = 1);
ALTER TABLE voice_call ADD CONSTRAINT voice_call_started_by_party CHECK (started_by_id IN (customer_id, agent_id));
ALTER TABLE voice_call ADD CONSTRAINT voice_call_one_end CHECK ((ended_at IS NULL) = ("end" IS NULL));
ALTER TABLE voice_call ADD CONSTRAINT voice_call_order CHECK (connected_at IS NULL OR accepted_at IS NOT NULL);
ALTER TABLE voice_call ADD CONSTRAINT voice_call_both_tabs
  CHECK (accepted_at IS NULL OR ended_at IS NOT NULL OR (customer_tab IS NOT NULL AND agent_tab IS NOT NULL));
-- Which tab and which session spoke is of nobody's concern afterwards.
ALTER TABLE voice_call ADD CONSTRAINT voice_call_forgets CHECK (ended_at IS NULL OR
  num_nonnulls(customer_tab, customer_session_id, customer_seen_at, agent_tab, agent_session_id, agent_seen_at) = 0);
