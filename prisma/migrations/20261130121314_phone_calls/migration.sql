-- CreateEnum
CREATE TYPE "PhoneStatus" AS ENUM ('asked', 'agent_rings', 'agent_there', 'customer_rings', 'talking', 'ended');

-- CreateEnum
CREATE TYPE "PhoneEnd" AS ENUM ('talked', 'no_answer', 'busy', 'agent_no_answer', 'agent_busy', 'hung_up', 'failed');

-- CreateEnum
CREATE TYPE "PhoneFailure" AS ENUM ('account', 'number', 'region', 'limit', 'unreachable', 'lost', 'other');

-- CreateTable
CREATE TABLE "phone_call" (
    "id" UUID NOT NULL,
    "callback_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "agent_id" UUID NOT NULL,
    "sid" TEXT,
    "status" "PhoneStatus" NOT NULL DEFAULT 'asked',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "connected_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end" "PhoneEnd",
    "failure" "PhoneFailure",
    "heard_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "phone_call_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "phone_call_sid_key" ON "phone_call"("sid");

-- CreateIndex
CREATE INDEX "phone_call_callback_id_attempt_idx" ON "phone_call"("callback_id", "attempt");

-- CreateIndex
CREATE INDEX "phone_call_agent_id_idx" ON "phone_call"("agent_id");

-- AddForeignKey
ALTER TABLE "phone_call" ADD CONSTRAINT "phone_call_callback_id_fkey" FOREIGN KEY ("callback_id") REFERENCES "callback"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phone_call" ADD CONSTRAINT "phone_call_callback_id_attempt_fkey" FOREIGN KEY ("callback_id", "attempt") REFERENCES "callback_attempt"("callback_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phone_call" ADD CONSTRAINT "phone_call_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE phone_call ADD CONSTRAINT phone_call_ended
  CHECK ((status = 'ended') = (ended_at IS NOT NULL) AND (ended_at IS NULL) = ("end" IS NULL));
ALTER TABLE phone_call ADD CONSTRAINT phone_call_failure CHECK ((failure IS NULL) OR ("end" = 'failed'));
ALTER TABLE phone_call ADD CONSTRAINT phone_call_times
  CHECK (connected_at >= asked_at AND ended_at >= asked_at AND ended_at >= connected_at);
-- Two tabs, two agents: one call about it at a time, and one on an agent's phone.
CREATE UNIQUE INDEX phone_call_one_of_callback ON phone_call (callback_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX phone_call_one_of_agent ON phone_call (agent_id) WHERE ended_at IS NULL;
CREATE INDEX phone_call_open ON phone_call (heard_at) WHERE ended_at IS NULL;

CREATE FUNCTION phone_call_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status < OLD.status OR (OLD.status = 'ended' AND
     (NEW.ended_at, NEW."end", NEW.failure) IS DISTINCT FROM (OLD.ended_at, OLD."end", OLD.failure)) THEN
    RAISE EXCEPTION 'a phone call does not go back' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER phone_call_forward BEFORE UPDATE ON phone_call
  FOR EACH ROW EXECUTE FUNCTION phone_call_forward();
