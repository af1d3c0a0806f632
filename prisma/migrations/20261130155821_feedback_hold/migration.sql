-- CreateTable
CREATE TABLE "feedback_hold" (
    "change_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "send_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "feedback_hold_pkey" PRIMARY KEY ("change_id")
);

-- CreateIndex
CREATE INDEX "feedback_hold_batch_id_idx" ON "feedback_hold"("batch_id");

-- AddForeignKey
ALTER TABLE "feedback_hold" ADD CONSTRAINT "feedback_hold_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "feedback_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE feedback_hold ADD CONSTRAINT feedback_hold_one_end CHECK (sent_at IS NULL OR undone_at IS NULL);
