-- CreateEnum
CREATE TYPE "ComplaintKind" AS ENUM ('wrong_charge', 'decision', 'service', 'delay', 'privacy', 'other');

-- CreateEnum
CREATE TYPE "ComplaintEnd" AS ENUM ('upheld', 'partly', 'not_upheld', 'withdrawn');

-- CreateEnum
CREATE TYPE "ComplaintStep" AS ENUM ('opened', 'said', 'extended', 'overdue', 'disagreed', 'upheld', 'partly', 'not_upheld', 'withdrawn');

-- CreateTable
CREATE TABLE "complaint" (
    "id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" "ComplaintKind" NOT NULL,
    "text" TEXT NOT NULL,
    "wish" TEXT NOT NULL DEFAULT '',
    "happened_on" DATE,
    "plan_id" UUID,
    "conversation_id" UUID,
    "filed_by_id" UUID NOT NULL,
    "country" CHAR(2),
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "clock_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "extended_at" TIMESTAMPTZ(3),
    "round" INTEGER NOT NULL DEFAULT 1,
    "reminded" INTEGER NOT NULL DEFAULT 0,
    "escalated_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end" "ComplaintEnd",
    "case_id" UUID,

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaint_change" (
    "id" UUID NOT NULL,
    "complaint_id" UUID NOT NULL,
    "customer_id" UUID NOT NULL,
    "step" "ComplaintStep" NOT NULL,
    "by_id" UUID,
    "text" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "complaint_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "complaint_reference_key" ON "complaint"("reference");

-- CreateIndex
CREATE INDEX "complaint_plan_id_idx" ON "complaint"("plan_id");

-- CreateIndex
CREATE INDEX "complaint_conversation_id_idx" ON "complaint"("conversation_id");

-- CreateIndex
CREATE INDEX "complaint_case_id_idx" ON "complaint"("case_id");

-- CreateIndex
CREATE INDEX "complaint_filed_by_id_idx" ON "complaint"("filed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_id_customer_id_key" ON "complaint"("id", "customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "complaint_customer_id_key_key" ON "complaint"("customer_id", "key");

-- CreateIndex
CREATE INDEX "complaint_change_complaint_id_at_idx" ON "complaint_change"("complaint_id", "at");

-- CreateIndex
CREATE INDEX "complaint_change_by_id_idx" ON "complaint_change"("by_id");

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_filed_by_id_fkey" FOREIGN KEY ("filed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_plan_of_customer_fkey" FOREIGN KEY ("plan_id", "customer_id") REFERENCES "plan"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_conversation_of_customer_fkey" FOREIGN KEY ("conversation_id", "customer_id") REFERENCES "conversation"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_case_of_customer_fkey" FOREIGN KEY ("case_id", "customer_id") REFERENCES "purchase_case"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_change" ADD CONSTRAINT "complaint_change_of_customer_fkey" FOREIGN KEY ("complaint_id", "customer_id") REFERENCES "complaint"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint_change" ADD CONSTRAINT "complaint_change_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
CREATE INDEX complaint_waiting ON complaint (due_on, id) WHERE ended_at IS NULL;
CREATE INDEX complaint_ended ON complaint (ended_at DESC, id DESC) WHERE ended_at IS NOT NULL;
ALTER TABLE complaint ADD CONSTRAINT complaint_one_end CHECK ((ended_at IS NULL) = ("end" IS NULL));
ALTER TABLE complaint ADD CONSTRAINT complaint_round CHECK (round IN (1, 2));
CREATE TRIGGER complaint_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON complaint_change
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
