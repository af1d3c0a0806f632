-- CreateTable
CREATE TABLE "refund_proposal" (
    "case_id" UUID NOT NULL,
    "amount_minor" BIGINT NOT NULL,
    "text" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refund_proposal_pkey" PRIMARY KEY ("case_id")
);

-- CreateIndex
CREATE INDEX "refund_proposal_proposed_by_id_idx" ON "refund_proposal"("proposed_by_id");

-- AddForeignKey
ALTER TABLE "refund_proposal" ADD CONSTRAINT "refund_proposal_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "purchase_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund_proposal" ADD CONSTRAINT "refund_proposal_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE refund_proposal ADD CONSTRAINT refund_proposal_of_something CHECK (amount_minor > 0);
