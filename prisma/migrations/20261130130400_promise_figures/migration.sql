-- CreateIndex
CREATE INDEX "human_request_first_asked_at_customer_id_idx" ON "human_request"("first_asked_at", "customer_id");

-- CreateIndex
CREATE INDEX "callback_starts_at_idx" ON "callback"("starts_at");

