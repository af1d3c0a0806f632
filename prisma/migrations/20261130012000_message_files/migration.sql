-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN     "conversation_id" UUID,
ADD COLUMN     "event_seq" INTEGER;

-- CreateIndex
CREATE INDEX "stored_file_conversation_id_event_seq_idx" ON "stored_file"("conversation_id", "event_seq");

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "file_conversation_of_customer_fkey" FOREIGN KEY ("conversation_id", "customer_id") REFERENCES "conversation"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "file_event_fkey" FOREIGN KEY ("conversation_id", "event_seq") REFERENCES "event"("conversation_id", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: of one message as a whole, and of a case or of a message.
ALTER TABLE stored_file ADD CONSTRAINT stored_file_event_of_conversation CHECK ((conversation_id IS NULL) = (event_seq IS NULL));
ALTER TABLE stored_file ADD CONSTRAINT stored_file_taken_once CHECK (case_id IS NULL OR conversation_id IS NULL);
DROP INDEX stored_file_not_taken;
CREATE INDEX stored_file_untaken ON stored_file (created_at) WHERE case_id IS NULL AND conversation_id IS NULL;
