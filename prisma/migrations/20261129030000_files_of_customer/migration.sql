-- CreateIndex
CREATE INDEX "stored_file_customer_id_idx" ON "stored_file"("customer_id");
