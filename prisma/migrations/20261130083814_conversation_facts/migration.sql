-- CreateEnum
CREATE TYPE "ConversationResult" AS ENUM ('solved', 'came_back', 'asked', 'unanswered', 'rated_low', 'person');

-- CreateTable
CREATE TABLE "conversation_fact" (
    "conversation_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "hour" SMALLINT NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "topic" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "merchant" TEXT,
    "result" "ConversationResult" NOT NULL,
    "agent_id" UUID,
    "is_repeat" BOOLEAN NOT NULL,
    "score" SMALLINT,
    "assistant_ms" BIGINT,
    "person_ms" BIGINT,
    "span_ms" BIGINT NOT NULL,
    "held_ms" BIGINT NOT NULL,
    "answers" INTEGER NOT NULL,
    "cost_micros" BIGINT NOT NULL,
    "reviewers" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "conversation_fact_pkey" PRIMARY KEY ("conversation_id")
);

-- CreateTable
CREATE TABLE "fact_due" (
    "conversation_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fact_due_pkey" PRIMARY KEY ("conversation_id")
);

-- CreateTable
CREATE TABLE "insight_day_due" (
    "day" DATE NOT NULL,

    CONSTRAINT "insight_day_due_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "insight_day" (
    "day" DATE NOT NULL,
    "topic" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "chats" INTEGER NOT NULL,
    "solved" INTEGER NOT NULL,
    "came_back" INTEGER NOT NULL,
    "asked" INTEGER NOT NULL,
    "unanswered" INTEGER NOT NULL,
    "rated_low" INTEGER NOT NULL,
    "person" INTEGER NOT NULL,
    "repeats" INTEGER NOT NULL,
    "assistant_rated" INTEGER NOT NULL,
    "assistant_scores" INTEGER NOT NULL,
    "person_rated" INTEGER NOT NULL,
    "person_scores" INTEGER NOT NULL,
    "answers" INTEGER NOT NULL,
    "held_ms" BIGINT NOT NULL,
    "cost_micros" BIGINT NOT NULL,
    "assistant_first" INTEGER[],
    "person_first" INTEGER[],
    "assistant_span" INTEGER[],
    "person_span" INTEGER[],

    CONSTRAINT "insight_day_pkey" PRIMARY KEY ("day","topic","language")
);

-- CreateTable
CREATE TABLE "insight_hour" (
    "day" DATE NOT NULL,
    "hour" SMALLINT NOT NULL,
    "language" TEXT NOT NULL,
    "chats" INTEGER NOT NULL,
    "person_first" INTEGER[],

    CONSTRAINT "insight_hour_pkey" PRIMARY KEY ("day","hour","language")
);

-- CreateTable
CREATE TABLE "insight_agent_day" (
    "day" DATE NOT NULL,
    "agent_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "chats" INTEGER NOT NULL,
    "repeats" INTEGER NOT NULL,
    "rated" INTEGER NOT NULL,
    "scores" INTEGER NOT NULL,
    "held_ms" BIGINT NOT NULL,
    "person_first" INTEGER[],

    CONSTRAINT "insight_agent_day_pkey" PRIMARY KEY ("day","agent_id","language")
);

-- CreateTable
CREATE TABLE "insight_rules" (
    "version" INTEGER NOT NULL,
    "agent_hour_cents" INTEGER NOT NULL,
    "answer_hundredths" INTEGER NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "insight_rules_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "insight_benchmark" (
    "figure" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "insight_benchmark_pkey" PRIMARY KEY ("figure")
);

-- CreateTable
CREATE TABLE "conversation_review" (
    "conversation_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "is_solved" BOOLEAN NOT NULL,
    "is_right" BOOLEAN NOT NULL,
    "kindness" SMALLINT NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_review_pkey" PRIMARY KEY ("conversation_id","reviewer_id")
);

-- CreateIndex
CREATE INDEX "conversation_fact_day_idx" ON "conversation_fact"("day");

-- CreateIndex
CREATE INDEX "conversation_fact_agent_id_day_idx" ON "conversation_fact"("agent_id", "day");

-- CreateIndex
CREATE INDEX "fact_due_due_at_idx" ON "fact_due"("due_at");

-- CreateIndex
CREATE INDEX "insight_agent_day_agent_id_day_idx" ON "insight_agent_day"("agent_id", "day");

-- CreateIndex
CREATE INDEX "conversation_review_reviewer_id_idx" ON "conversation_review"("reviewer_id");

-- CreateIndex
CREATE INDEX "conversation_review_reviewed_at_idx" ON "conversation_review"("reviewed_at");

-- AddForeignKey
ALTER TABLE "conversation_fact" ADD CONSTRAINT "conversation_fact_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fact_due" ADD CONSTRAINT "fact_due_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "insight_rules" ADD CONSTRAINT "insight_rules_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_review" ADD CONSTRAINT "conversation_review_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_review" ADD CONSTRAINT "conversation_review_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE conversation_fact ADD CONSTRAINT conversation_fact_figures CHECK (
  hour BETWEEN 0 AND 23 AND span_ms >= 0 AND held_ms >= 0 AND answers >= 0 AND cost_micros >= 0 AND reviewers BETWEEN 0 AND 2
  AND (score IS NULL OR score BETWEEN 1 AND 5)
  AND (assistant_ms IS NULL OR assistant_ms >= 0) AND (person_ms IS NULL OR person_ms >= 0));
CREATE INDEX conversation_fact_to_review ON conversation_fact (ended_at) WHERE reviewers > 0;
ALTER TABLE insight_day ADD CONSTRAINT insight_day_adds_up CHECK (
  chats = solved + came_back + asked + unanswered + rated_low + person
  AND cardinality(assistant_first) = 80 AND cardinality(person_first) = 80
  AND cardinality(assistant_span) = 80 AND cardinality(person_span) = 80);
ALTER TABLE insight_hour ADD CONSTRAINT insight_hour_of_day
  CHECK (hour BETWEEN 0 AND 23 AND cardinality(person_first) = 80);
ALTER TABLE insight_agent_day ADD CONSTRAINT insight_agent_day_steps CHECK (cardinality(person_first) = 80);
ALTER TABLE insight_rules ADD CONSTRAINT insight_rules_in_bounds CHECK (
  version > 0 AND agent_hour_cents BETWEEN 0 AND 100000 AND answer_hundredths BETWEEN 0 AND 100000);
ALTER TABLE insight_benchmark ADD CONSTRAINT insight_benchmark_said CHECK (
  length(text) BETWEEN 1 AND 60 AND length(source) BETWEEN 1 AND 300);
ALTER TABLE conversation_review ADD CONSTRAINT conversation_review_kindness CHECK (kindness BETWEEN 1 AND 5);

-- Whatever happens to a conversation at its end or later is counted anew. One that goes on costs nothing here; one
-- whose words were erased stays counted as it was.
CREATE FUNCTION conversation_fact_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO fact_due (conversation_id, due_at) VALUES (NEW.id, now())
  ON CONFLICT (conversation_id) DO UPDATE SET due_at = excluded.due_at;
  RETURN NULL;
END $$;
CREATE TRIGGER conversation_written_with_end AFTER INSERT ON conversation FOR EACH ROW
  WHEN (NEW.closed_at IS NOT NULL AND NEW.sealed_seq IS NULL) EXECUTE FUNCTION conversation_fact_due();
CREATE TRIGGER conversation_changed_after_end AFTER UPDATE OF closed_at, subject, last_event_at ON conversation FOR EACH ROW
  WHEN ((NEW.closed_at IS NOT NULL OR OLD.closed_at IS NOT NULL) AND NEW.sealed_seq IS NULL)
  EXECUTE FUNCTION conversation_fact_due();
INSERT INTO fact_due (conversation_id)
  SELECT id FROM conversation WHERE closed_at IS NOT NULL AND sealed_seq IS NULL;

-- What Klarna said of its assistant. Admins change it, or take it away.
INSERT INTO insight_benchmark (figure, text, source) VALUES
  ('solved', 'Klarna: two thirds', 'Klarna, February 2024: two thirds of customer service chats in the first month'),
  ('span', 'Klarna: under 2 minutes', 'Klarna, February 2024: errands resolved in less than 2 minutes, compared with 11 before');
